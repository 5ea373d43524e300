-- Journeys and their events. What tells how somebody left (channel, visa, scheme, company, reason of
-- return ...) is sealed and stands in no clear column.

create table migration.journey (
  id               uuid primary key,
  person           uuid not null,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  open             boolean not null,
  phase            text collate "C" not null check (phase in ('I', 'P', 'A', 'R', 'N', 'O')),
  country          text collate "C" not null,
  since            date,
  answers          jsonb not null,
  sealed           jsonb not null default '{}',
  rhythm_days      int check (rhythm_days between 1 and 180),
  last_contact     date,
  last_visit       date,
  revision         int not null default 1,
  recorded         timestamptz not null,
  recorded_by      uuid not null,
  closed           timestamptz
);
create unique index journey_open on migration.journey (person) where open;
create index journey_person on migration.journey (person, recorded);
create index journey_place on migration.journey (place_now, phase, person);
create index journey_rhythm on migration.journey (place_now, last_contact)
  where rhythm_days is not null and phase = 'A';
create index journey_returned on migration.journey (place_now, since)
  where phase = 'R' and last_visit is null;
call access.protect('migration.journey', 'person');

create table migration.event (
  id               uuid primary key,
  journey          uuid not null references migration.journey,
  person           uuid not null,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  kind             text collate "C" not null,
  happened_from    date,
  happened_to      date,
  precision        text collate "C" check (precision in ('DAY', 'MONTH', 'YEAR')),
  seq              bigint not null,
  corrects         uuid references migration.event,
  corrected_by     uuid references migration.event deferrable initially deferred,
  country          text collate "C",
  village_then     text collate "C" not null,
  sex_then         text collate "C",
  sealed           bytea,
  recorded         timestamptz not null,
  by_account       uuid not null,
  by_name          text not null,
  check (happened_to >= happened_from)
);
create index event_journey on migration.event (journey, seq);
create index event_person on migration.event (person);
call access.protect('migration.event', 'person');

-- Calls, messages, visits. How she is (wellbeing) is sealed.
create table migration.contact (
  id               uuid primary key,
  journey          uuid not null references migration.journey,
  person           uuid not null,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  on_day           date not null,
  channel          text collate "C" not null,
  with_whom        text collate "C" not null,
  reached          boolean not null,
  sealed           bytea,
  recorded         timestamptz not null,
  by_account       uuid not null,
  by_name          text not null
);
create index contact_journey on migration.contact (journey, on_day);
call access.protect('migration.contact', 'person');

create table migration.change (
  journey          uuid not null references migration.journey,
  person           uuid not null,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  revision         int not null,
  field            text collate "C" not null,
  old              text,
  new              text,
  by_account       uuid not null,
  by_name          text not null,
  at               timestamptz not null,
  request          uuid not null,
  primary key (journey, revision, field)
);
call access.protect('migration.change', 'person');

-- What the figures were last told about each person, so that any change becomes minus old, plus new.
create table migration.counted (
  person           uuid primary key,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  village          text collate "C" not null,
  phase            text collate "C" not null,
  country          text collate "C" not null,
  sex              text collate "C"
);
call access.protect('migration.counted', 'person');

-- Where everybody with a journey stands now: the open journey, else the last one.
create view migration.standing_facts with (security_invoker = true) as
select distinct on (person) person, phase, country
  from migration.journey
 order by person, open desc, recorded desc, id desc;

-- Departures (2) and returns (3) that hold, for figures.
create view migration.flow_facts with (security_invoker = true) as
select id as event,
       person,
       case kind when 'DEPARTED' then 2 else 3 end::smallint as measure,
       village_then,
       case when precision in ('DAY', 'MONTH') then date_trunc('month', happened_from)::date end as month,
       extract(year from happened_from)::smallint as year,
       coalesce(country, '???') as country,
       sex_then as sex
  from migration.event
 where kind in ('DEPARTED', 'RETURNED')
   and corrected_by is null;

grant usage on schema migration to desbumi_app, desbumi_worker;
grant select, insert, update on migration.journey to desbumi_app;
grant select, insert on migration.event to desbumi_app;
grant update (corrected_by) on migration.event to desbumi_app;
grant select, insert on migration.contact, migration.change to desbumi_app;
grant select, insert, update, delete on migration.counted to desbumi_app;
grant select on migration.standing_facts, migration.flow_facts to desbumi_app, desbumi_worker;
grant select (id, person, phase, country, open, recorded) on migration.journey to desbumi_worker;
grant select (id, person, kind, village_then, precision, happened_from, country, sex_then, corrected_by)
  on migration.event to desbumi_worker;
