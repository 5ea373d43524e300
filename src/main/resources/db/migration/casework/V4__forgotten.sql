-- What was read and then forgotten must not lie there either: reading starts the honest hours once
-- more, and when they pass without an answer the national case desk reads it too.
alter table casework.call add column answer_by timestamptz;
update casework.call
   set answer_by = read_by
 where waiting_since is null
   and state in ('dibaca', 'diambil');
grant update (answer_by) on casework.call to desbumi_app;

-- Of a list whose only case workers are named in a call that call has no reader. Who is named is known
-- by keyed index only, so a transaction of the national case desk brings the indexes of all case workers;
-- of these count the accounts whose grants say today that they are.
create function casework.has_reader(list text, shut_out bytea[])
  returns boolean
  language sql
  stable
  set search_path = pg_catalog
  as $$
  select case
           when shut_out = '{}'::bytea[] then casework.has_reader(list)
           else exists (
                select 1
                  from unnest(current_setting('casework.worker_accounts')::uuid[],
                              current_setting('casework.worker_areas')::text[],
                              current_setting('casework.worker_keys')::bytea[]) w(account, area, key)
                 where list >= w.area collate "C"
                   and list < w.area || '/' collate "C"
                 group by w.account
                having bool_and(w.key <> all (shut_out)))
         end
  $$;

drop function casework.read_as(uuid, text, bytea[], uuid[], date, timestamptz);
create function casework.read_as(
    account uuid, role text, me bytea[], excluded uuid[], today date, now timestamptz,
    workers uuid[], worker_keys bytea[])
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  declare
    lists text;
    desk boolean;
    accounts uuid[];
    areas text[];
    keys bytea[];
  begin
    select string_agg(g.area, ','), count(*) filter (where g.role = 'CASE_DESK') > 0
      into lists, desk
      from access.grant_facts g
     where g.account = read_as.account
       and g.role = read_as.role
       and g.role in ('CASE_WORKER', 'CASE_DESK')
       and read_as.today between g.from_day and g.to_day;
    select array_agg(w.account), array_agg(g.area), array_agg(w.key)
      into accounts, areas, keys
      from unnest(read_as.workers, read_as.worker_keys) w(account, key)
      join access.grant_facts g
        on g.account = w.account
       and g.role = 'CASE_WORKER'
       and read_as.today between g.from_day and g.to_day;
    perform set_config('casework.reading', 't', true),
            set_config('casework.lists', case when desk then '' else coalesce(lists, '') end, true),
            set_config('casework.desk', coalesce(desk, false)::text, true),
            set_config('casework.me', me::text, true),
            set_config('casework.excluded', excluded::text, true),
            set_config('casework.today', today::text, true),
            set_config('casework.now', now::text, true),
            set_config('casework.worker_accounts', coalesce(accounts, '{}')::text, true),
            set_config('casework.worker_areas', coalesce(areas, '{}')::text, true),
            set_config('casework.worker_keys', coalesce(keys, '{}')::text, true);
  end
  $$;

drop policy readers on casework.call;
drop function casework.may_read(text, boolean, boolean, timestamptz, timestamptz, bytea[], uuid);
create function casework.may_read(
    list text, partner boolean, nation boolean, waiting_since timestamptz, read_by timestamptz,
    answer_by timestamptz, shut_out bytea[], person uuid)
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
             or coalesce(answer_by < current_setting('casework.now')::timestamptz, false)
             or not casework.has_reader(list, shut_out)
           else partner
            and exists (
                select 1
                  from unnest(string_to_array(current_setting('casework.lists'), ',')) l(area)
                 where list >= l.area collate "C"
                   and list < l.area || '/' collate "C")
         end
  $$;
create policy readers on casework.call to desbumi_app
  using (casework.may_read(list, partner, nation, waiting_since, read_by, answer_by, shut_out, person));

create or replace function casework.refer(who uuid, read_by timestamptz)
  returns boolean
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    update casework.call c
       set state = 'dialihkan', partner = false, nation = true, taken_by = null, answer_by = null,
           waiting_since = current_setting('casework.now')::timestamptz, read_by = refer.read_by
     where c.id = who
       and casework.may_read(c.list, c.partner, c.nation, c.waiting_since, c.read_by, c.answer_by,
                             c.shut_out, c.person);
    return found;
  end
  $$;
