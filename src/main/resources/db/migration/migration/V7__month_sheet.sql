-- What somebody at the desk did in a month, as numbers by day: a kader is paid her transport by it.

-- Sessions she held: how many were there, never who.
create table migration.session (
  id          uuid primary key,
  village     text collate "C" not null check (length(village) = 13),
  account     uuid not null,
  on_day      date not null,
  kind        text collate "C" not null
              check (kind in ('INFORMATION', 'GROUP', 'POSYANDU', 'MEETING')),
  present     integer not null check (present between 1 and 999),
  recorded    timestamptz not null
);
create index session_account on migration.session (account, on_day);
create index contact_account on migration.contact (by_account, on_day);
create index event_account on migration.event (by_account, recorded);

-- Counted past row security, by day and kind only: who was visited and has since closed her record to
-- this kader, or moved away, is still work that was done; a number that fell would tell of it.
create function migration.work_done(who uuid, first date, last date)
  returns table (day date, kind text, n integer)
  language sql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select c.on_day, case when c.channel = 'kunjungan' then 'VISIT' else 'CONTACT' end, count(*)::integer
    from migration.contact c
   where c.by_account = who
     and c.on_day between first and last
   group by 1, 2
   union all
  select (e.recorded at time zone 'Asia/Jakarta')::date, 'EVENT', count(*)::integer
    from migration.event e
   where e.by_account = who
     and e.recorded >= first::timestamp at time zone 'Asia/Jakarta'
     and e.recorded < (last + 1)::timestamp at time zone 'Asia/Jakarta'
     and e.corrected_by is null
   group by 1
   union all
  select s.on_day, 'SESSION', count(*)::integer
    from migration.session s
   where s.account = who
     and s.on_day between first and last
   group by 1
  $$;

revoke all on function migration.work_done(uuid, date, date) from public;
grant execute on function migration.work_done(uuid, date, date) to desbumi_app;
grant select, insert on migration.session to desbumi_app;
