-- Rounds of data collection: from when, how many days, who walks which RT, and what became of each
-- house. A house is a running number and a sign to find it by; who lives in it stands apart, behind
-- the wall of people. What a house answered is a row added, never one changed.

create table rounds.round (
  id           uuid primary key,
  village      text collate "C" not null,
  starts       date not null,
  days         smallint not null check (days between 1 and 92),
  planned      timestamptz not null,
  planned_by   uuid not null,
  closed       timestamptz,
  closed_by    uuid,
  closed_name  text,
  check (num_nulls(closed, closed_by, closed_name) in (0, 3))
);
create unique index one_open on rounds.round (village) where closed is null;
create index on rounds.round (village, starts);

-- Every RT the village had when the round was planned, also those it leaves out: a total without
-- them would claim too much. Of a dusun without RT the dusun itself. The counts follow the houses.
create table rounds.part (
  round       uuid not null references rounds.round,
  place       text collate "C" not null,
  name        text not null,
  walked      boolean not null,
  enumerator  uuid,
  finished    date,
  houses      int not null default 0,
  done        int not null default 0,
  refused     int not null default 0,
  absent      int not null default 0,
  moved       int not null default 0,
  last_day    date,
  primary key (round, place)
);
create index on rounds.part (enumerator) where enumerator is not null;

-- Houses stay from round to round.
create table rounds.house (
  id        uuid primary key,
  place     text collate "C" not null,
  number    smallint not null check (number between 1 and 9999),
  sign      text check (length(sign) between 1 and 40),
  noted     timestamptz not null,
  noted_by  uuid not null,
  struck    timestamptz,
  unique (place, number)
);

create table rounds.visit (
  round       uuid not null references rounds.round,
  house       uuid not null references rounds.house,
  seq         smallint not null,
  state       text collate "C" not null
              check (state in ('NOT_YET', 'DONE', 'REFUSED', 'ABSENT', 'MOVED')),
  on_day      date not null,
  by_account  uuid not null,
  by_name     text not null,
  recorded    timestamptz not null,
  primary key (round, house, seq)
);
create index on rounds.visit (house);

-- Who of the register lives in a house. A house that refuses has nobody here: of a refusal the fact
-- remains and nothing else.
create table rounds.resident (
  house            uuid not null references rounds.house,
  person           uuid not null,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  primary key (house, person)
);
create index on rounds.resident (person);
create index on rounds.resident (place_now);
call access.protect('rounds.resident', 'person');

-- Whom this round has called on, and at no house that is known: she is not on the list twice.
create table rounds.called (
  round            uuid not null references rounds.round,
  person           uuid not null,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  primary key (round, person)
);
create index on rounds.called (person);
create index on rounds.called (place_now);
call access.protect('rounds.called', 'person');

-- Who walks is told at the start of a transaction, beside access.see: the account, whether it is
-- the desk's own, and the day in the village.
create function rounds.look(account uuid, desk boolean, today date)
  returns void
  language sql
  as $$
  select set_config('rounds.account', account::text, true),
         set_config('rounds.desk', desk::text, true),
         set_config('rounds.today', today::text, true)
  $$;

-- True for the desk of the village, and for an enumerator in her own RT on the days of the round.
-- On the day after the last one the rows are gone for her.
create function rounds.may_walk(rt text)
  returns boolean
  language sql
  stable
  as $$
  select access.within(rt, true, '00000000-0000-0000-0000-000000000000')
     and (coalesce(current_setting('rounds.desk', true), '') = 'true'
          or exists (
             select 1
               from rounds.part p
               join rounds.round r on r.id = p.round
              where p.place = rt
                and p.walked
                and p.enumerator = nullif(current_setting('rounds.account', true), '')::uuid
                and r.closed is null
                and nullif(current_setting('rounds.today', true), '')::date
                    between r.starts and r.starts + r.days - 1))
  $$;

alter table rounds.house enable row level security;
create policy walk on rounds.house to desbumi_app
  using (rounds.may_walk(place)) with check (rounds.may_walk(place));
alter table rounds.visit enable row level security;
create policy walk on rounds.visit to desbumi_app
  using (exists (select 1 from rounds.house h where h.id = house))
  with check (exists (select 1 from rounds.house h where h.id = house));
create policy walk on rounds.resident as restrictive to desbumi_app
  using (exists (select 1 from rounds.house h where h.id = house))
  with check (exists (select 1 from rounds.house h where h.id = house));

-- Counts an RT anew. Everybody's houses count, whoever asks, so that no two totals differ.
create function rounds.count_part(which uuid, rt text)
  returns void
  language sql
  security definer
  set search_path = pg_catalog
  as $$
  update rounds.part p
     set houses = c.houses,
         done = c.done,
         refused = c.refused,
         absent = c.absent,
         moved = c.moved,
         last_day = c.last_day
    from (select count(*) as houses,
                 count(*) filter (where v.state = 'DONE') as done,
                 count(*) filter (where v.state = 'REFUSED') as refused,
                 count(*) filter (where v.state = 'ABSENT') as absent,
                 count(*) filter (where v.state = 'MOVED') as moved,
                 max(v.on_day) filter (where v.state <> 'NOT_YET') as last_day
            from rounds.house h
            left join lateral (
                 select state, on_day
                   from rounds.visit
                  where round = which
                    and house = h.id
                  order by seq desc
                  limit 1) v on true
           where h.place = rt
             and h.struck is null) c
   where p.round = which
     and p.place = rt
  $$;
revoke all on function rounds.count_part(uuid, text) from public;

-- A refusal leaves the fact: the sign goes, and who lives there, also those the caller cannot see.
create function rounds.wipe(which uuid, of_house uuid)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    if not exists (select 1 from rounds.house h where h.id = of_house and rounds.may_walk(h.place)) then
      raise exception 'not within reach';
    end if;
    insert into rounds.called (round, person, place_now, kept_in_village)
    select which, person, place_now, kept_in_village
      from rounds.resident
     where house = of_house
        on conflict do nothing;
    delete from rounds.resident where house = of_house;
    update rounds.house set sign = null where id = of_house;
  end
  $$;
revoke all on function rounds.wipe(uuid, uuid) from public;

-- How far a round has come; no personal data, no house.
create view rounds.round_facts as
select r.id as round,
       r.village,
       r.starts,
       r.starts + r.days - 1 as last_day,
       r.closed is not null as closed,
       count(*)::int as parts,
       count(p.finished)::int as parts_finished,
       coalesce(sum(p.houses), 0)::int as houses,
       coalesce(sum(p.done + p.refused + p.moved), 0)::int as houses_answered,
       max(p.last_day) as last_visit
  from rounds.round r
  join rounds.part p on p.round = r.id
 group by r.id;

grant usage on schema rounds to desbumi_app, desbumi_worker;
grant select, insert, update on rounds.round, rounds.part, rounds.house to desbumi_app;
grant select, insert on rounds.visit to desbumi_app;
grant select, insert, delete on rounds.resident, rounds.called to desbumi_app;
grant execute on function rounds.count_part(uuid, text), rounds.wipe(uuid, uuid) to desbumi_app;
grant select on rounds.round_facts to desbumi_app, desbumi_worker;

-- When a record is erased, no house remembers her.
create function rounds.erase(who uuid)
  returns void
  language sql
  security definer
  set search_path = pg_catalog
  as $$
  delete from rounds.resident where person = who;
  delete from rounds.called where person = who;
  $$;
revoke all on function rounds.erase(uuid) from public;
grant execute on function rounds.erase(uuid) to desbumi_app;

-- Two records become one: who stays lives where either lived, in her own house first.
create function rounds.unite(gone uuid, stays uuid, place text, kept boolean)
  returns void
  language sql
  security definer
  set search_path = pg_catalog
  as $$
  update rounds.resident
     set person = stays, place_now = place, kept_in_village = kept
   where person = gone
     and not exists (select 1 from rounds.resident r where r.person = stays);
  delete from rounds.resident where person = gone;
  insert into rounds.called (round, person, place_now, kept_in_village)
  select round, stays, place, kept
    from rounds.called
   where person = gone
      on conflict do nothing;
  delete from rounds.called where person = gone;
  $$;
revoke all on function rounds.unite(uuid, uuid, text, boolean) from public;
grant execute on function rounds.unite(uuid, uuid, text, boolean) to desbumi_app;
