-- What a village knows of itself, under its code: dusun and RT, and who serves at its desk.

create table territory.neighbourhood (
  code       text collate "C" primary key
             check (code ~ '^[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}\.[0-9]{2}(\.[0-9]{3})?$'),
  village    text collate "C" not null generated always as (left(code, 13)) stored
             references territory.place,
  name       text not null check (length(name) between 1 and 80),
  rt         smallint check (rt between 1 and 999),
  rw         smallint check (rw between 1 and 999),
  valid_from date not null,
  valid_to   date,
  check ((rt is not null) = (length(code) = 20)),
  check (rw is null or rt is not null)
);
create index on territory.neighbourhood (village);
-- No two dusun of one name in a village, no two RT of one number in an RW of a dusun.
create unique index one_name on territory.neighbourhood (village, lower(name))
  where valid_to is null and rt is null;
create unique index one_number on territory.neighbourhood (left(code, 16), rt, coalesce(rw, 0))
  where valid_to is null and rt is not null;

-- Divisions are named by each village itself.
create table territory.division (
  id         uuid primary key,
  village    text collate "C" not null references territory.place,
  name       text not null check (length(name) between 1 and 80),
  since      date not null,
  until      date
);
create index on territory.division (village);

-- Who holds an office at the desk, from and to. Told inside only, never published.
create table territory.officer (
  id         uuid primary key,
  village    text collate "C" not null references territory.place,
  division   uuid references territory.division,
  title      text not null check (length(title) between 1 and 80),
  name       text not null check (length(name) between 1 and 120),
  since      date not null,
  until      date
);
create index on territory.officer (village);

grant select, insert, update on territory.neighbourhood, territory.division, territory.officer
   to desbumi_app;
grant select on territory.neighbourhood, territory.division to desbumi_worker;
