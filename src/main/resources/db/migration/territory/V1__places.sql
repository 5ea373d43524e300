-- Places with their codes and their history. A place is never deleted: it ends, and is succeeded.

-- Each list of places that was taken in.
create table territory.edition (
  no       int generated always as identity primary key,
  name     text not null,
  as_of    date not null,
  loaded   timestamptz not null,
  added    int not null,
  ended    int not null,
  renamed  int not null
);

create table territory.place (
  code       text collate "C" primary key
             check (code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  level      text collate "C" not null generated always as (
               case length(code)
                 when 2 then 'PROVINCE'
                 when 5 then 'REGENCY'
                 when 8 then 'DISTRICT'
                 else 'VILLAGE'
               end) stored,
  parent     text collate "C" not null generated always as (
               case length(code)
                 when 13 then left(code, 8)
                 when 8 then left(code, 5)
                 when 5 then left(code, 2)
                 else ''
               end) stored,
  name       text not null check (name <> ''),
  valid_from date,   -- null: since before our first list
  valid_to   date    -- the first day it no longer counts; null: it counts
);

-- What became of a place. A split has several rows with one old, a merge several with one new.
create table territory.succession (
  old      text collate "C" not null references territory.place,
  new      text collate "C" not null references territory.place,
  kind     text collate "C" not null check (kind in ('SPLIT', 'MERGE', 'RENAME', 'MOVE')),
  on_date  date not null,
  old_name text not null,
  primary key (old, new, kind, on_date),
  check ((kind = 'RENAME') = (old = new))
);
create index on territory.succession (new);

-- A list on its way in: filled by COPY, read, emptied, all in one transaction.
create unlogged table territory.arriving (
  code text collate "C" not null,
  name text not null
);

create view territory.place_facts as
  select code, level, parent, name, valid_from, valid_to
    from territory.place;

create schema if not exists published;
create view published.place as
  select code, level, parent, name, valid_from, valid_to
    from territory.place;

grant usage on schema territory to desbumi_app, desbumi_worker;
grant select on territory.edition, territory.place, territory.succession, territory.place_facts
   to desbumi_app, desbumi_worker;
grant insert on territory.edition, territory.succession to desbumi_worker;
grant insert, update on territory.place to desbumi_worker;
grant select, insert, delete on territory.arriving to desbumi_worker;
grant usage on schema published to desbumi_public, desbumi_worker;
grant select on published.place to desbumi_public;
