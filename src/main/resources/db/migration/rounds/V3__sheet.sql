-- A sheet of paper for some houses of an RT, so that it can be typed in: which houses, by number, and
-- how many lines for new ones. Nothing of people. Seen by whoever may walk the RT.
create table rounds.sheet (
  code   text collate "C" primary key,
  round  uuid not null references rounds.round,
  place  text collate "C" not null,
  lo     int not null,
  hi     int not null,
  blank  smallint not null check (blank >= 0)
);
create index on rounds.sheet (round);
alter table rounds.sheet enable row level security;
create policy walk on rounds.sheet to desbumi_app
  using (rounds.may_walk(place)) with check (rounds.may_walk(place));
grant select, insert on rounds.sheet to desbumi_app;

-- An answer from paper has the paper's day and writer; who typed it in stands beside them.
alter table rounds.visit add column typed_name text;

create or replace function rounds.move(old text, fresh text)
  returns void
  language sql
  security definer
  set search_path = pg_catalog
  as $$
  update rounds.round set village = fresh where village = old;
  update rounds.part
     set place = fresh || substr(place, 14)
   where place >= old collate "C" and place < old || '/' collate "C";
  update rounds.house
     set place = fresh || substr(place, 14)
   where place >= old collate "C" and place < old || '/' collate "C";
  update rounds.sheet
     set place = fresh || substr(place, 14)
   where place >= old collate "C" and place < old || '/' collate "C";
  $$;

-- At how many houses an account was, by day, for its month sheet. What another typed in from paper,
-- and what was taken back, is not counted. A number leaves, no house.
create function rounds.work_done(who uuid, first date, last date)
  returns table (day date, kind text, n integer)
  language sql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select v.on_day, 'VISIT', count(distinct v.house)::integer
    from rounds.visit v
   where v.by_account = who
     and v.on_day between first and last
     and v.state <> 'NOT_YET'
     and (v.typed_name is null or v.typed_name = v.by_name)
     and not exists (select 1
                       from rounds.visit u
                      where u.round = v.round
                        and u.house = v.house
                        and u.seq = v.seq + 1
                        and u.state = 'NOT_YET')
   group by 1
  $$;
revoke all on function rounds.work_done(uuid, date, date) from public;
grant execute on function rounds.work_done(uuid, date, date) to desbumi_app;
create index on rounds.visit (by_account, on_day);
