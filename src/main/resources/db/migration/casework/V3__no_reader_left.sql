-- When a partner leaves, or its area gets another code, a call must not lie where nobody looks: what no
-- case worker could read today, the national case desk reads.
create function casework.has_reader(list text)
  returns boolean
  language sql
  stable
  security definer
  set search_path = pg_catalog
  as $$
  select exists (
           select 1
             from access.grant_facts g
            where g.role = 'CASE_WORKER'
              and current_setting('casework.today')::date between g.from_day and g.to_day
              and list >= g.area collate "C"
              and list < g.area || '/' collate "C")
  $$;

create or replace function casework.read_as(
    account uuid, role text, me bytea[], excluded uuid[], today date, now timestamptz)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  declare
    lists text;
    desk boolean;
  begin
    select string_agg(g.area, ','), count(*) filter (where g.role = 'CASE_DESK') > 0
      into lists, desk
      from access.grant_facts g
     where g.account = read_as.account
       and g.role = read_as.role
       and g.role in ('CASE_WORKER', 'CASE_DESK')
       and read_as.today between g.from_day and g.to_day;
    perform set_config('casework.reading', 't', true),
            set_config('casework.lists', case when desk then '' else coalesce(lists, '') end, true),
            set_config('casework.desk', coalesce(desk, false)::text, true),
            set_config('casework.me', me::text, true),
            set_config('casework.excluded', excluded::text, true),
            set_config('casework.today', today::text, true),
            set_config('casework.now', now::text, true);
  end
  $$;

create or replace function casework.may_read(
    list text, partner boolean, nation boolean, waiting_since timestamptz, read_by timestamptz,
    shut_out bytea[], person uuid)
  returns boolean
  language sql
  stable
  as $$
  select casework.is_reading()
     and not shut_out && current_setting('casework.me')::bytea[]
     and (person is null or person <> all (current_setting('casework.excluded')::uuid[]))
     and case
           when current_setting('casework.desk')::boolean
           then nation
             or (waiting_since is not null
                 and read_by < current_setting('casework.now')::timestamptz)
             or not casework.has_reader(list)
           else partner
            and exists (
                select 1
                  from unnest(string_to_array(current_setting('casework.lists'), ',')) l(area)
                 where list >= l.area collate "C"
                   and list < l.area || '/' collate "C")
         end
  $$;
