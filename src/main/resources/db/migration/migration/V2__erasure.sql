-- Empties what this room keeps of somebody who is erased. Departures and returns that were counted
-- stay as bare facts of a village and a month, so that figures and a rebuild go on agreeing.
create function migration.erase(who uuid, at timestamptz)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    if exists (select 1
                 from migration.journey j
                where j.person = who
                  and not access.within(j.place_now, j.kept_in_village, j.person)) then
      raise exception 'not within reach';
    end if;
    delete from migration.contact where person = who;
    delete from migration.change where person = who;
    update migration.event set corrects = null where person = who;
    delete from migration.event
     where person = who
       and (kind not in ('DEPARTED', 'RETURNED') or corrected_by is not null);
    update migration.event
       set sealed = null,
           happened_from = case when precision = 'DAY' then date_trunc('month', happened_from)::date
                                else happened_from end,
           happened_to = case when precision = 'DAY'
                              then (date_trunc('month', happened_from) + interval '1 month' - interval '1 day')::date
                              else happened_to end,
           precision = case when precision = 'DAY' then 'MONTH' else precision end
     where person = who;
    update migration.journey
       set open = false,
           country = '???',
           since = null,
           answers = '{}',
           sealed = '{}',
           rhythm_days = null,
           last_contact = null,
           last_visit = null,
           closed = coalesce(closed, at),
           revision = revision + 1
     where person = who;
  end
  $$;
revoke all on function migration.erase(uuid, timestamptz) from public;
grant execute on function migration.erase(uuid, timestamptz) to desbumi_app;
