-- What facts change in the figures (the queue), the exact figures folded from it, the log of who
-- is counted, and the answers to requests already served.

grant usage on schema tally to desbumi_app, desbumi_worker;

-- What everyone may read lives in a schema of its own; its tables come with the rooms that fill it.
create schema if not exists published;
grant usage on schema published to desbumi_public, desbumi_worker;

-- People stand in the queue and the log by a keyed hash, for waves of different people need no more.
-- The salt is read by nobody: two roles may ask for the hash of a person they already know. It lies
-- in the database on purpose: a key that turns (the vault's) would make one person two, and what
-- was taken back would no longer cancel. It keeps readers of the log and of copies of it from
-- joining it with the register; whoever holds the whole database holds the register anyway.
create table tally.salt (
  one boolean primary key default true check (one),
  salt bytea not null check (length(salt) = 32)
);

insert into tally.salt (salt)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create function tally.person_key(person uuid)
  returns uuid
  language plpgsql
  stable
  security definer
  set search_path = pg_catalog
  as $$
  begin
    return encode(substr(sha256(
        (select s.salt from tally.salt s) || uuid_send(person)), 1, 16), 'hex')::uuid;
  end
  $$;

revoke execute on function tally.person_key(uuid) from public;
grant execute on function tally.person_key(uuid) to desbumi_app, desbumi_worker;

-- The queue. No index and no number: desks only add, the worker takes whole transactions (tx), so
-- that a change of phase (one less here, one more there) is never seen by halves.
-- period: 0 now (stocks), 1 time unknown, yyyy00 only the year known, yyyymm the month.
create table tally.delta (
  tx xid8 not null default pg_current_xact_id(),
  person uuid,
  account uuid,
  recorded timestamptz not null,
  period integer not null,
  n integer not null,
  measure smallint not null,
  village text collate "C" not null check (length(village) = 13),
  phase text collate "C" not null,
  country text collate "C" not null,
  sex text collate "C" not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);

grant insert on tally.delta to desbumi_app, desbumi_worker;
grant select, delete on tally.delta to desbumi_worker;

-- Exact figures of nation (''), provinces, regencies, districts and villages. Villages keep no
-- country of departures and returns (''): their own page counts the facts themselves.
create table tally.figure (
  n integer not null,
  period integer not null,
  measure smallint not null,
  area text collate "C" not null,
  phase text collate "C" not null,
  country text collate "C" not null,
  sex text collate "C" not null,
  primary key (area, measure, period, phase, country, sex)
) with (fillfactor = 80);

create view tally.figure_facts with (security_invoker = true) as
  select area, measure, period, phase, country, sex, n
    from tally.figure
   where n <> 0;

grant select on tally.figure, tally.figure_facts to desbumi_app, desbumi_worker;
grant insert, update, delete on tally.figure to desbumi_worker;

-- The same, narrower: by year and sex, for tables of many places. year is 0 for stocks and where
-- no time is known.
create table tally.figure_year (
  n integer not null,
  year smallint not null,
  measure smallint not null,
  area text collate "C" not null,
  sex text collate "C" not null,
  primary key (area, measure, year, sex)
) with (fillfactor = 70);

create view tally.figure_year_facts with (security_invoker = true) as
  select area, measure, year, sex, n
    from tally.figure_year
   where n <> 0;

grant select on tally.figure_year, tally.figure_year_facts to desbumi_app, desbumi_worker;
grant insert, update, delete on tally.figure_year to desbumi_worker;

-- Who became counted, or no longer is, in the order of folding: what was published at fold n can be
-- made again from the rows up to n.
create table tally.counted (
  fold_no bigint not null,
  person uuid not null,
  account uuid,
  n smallint not null,
  village text collate "C" not null
);

create view tally.counted_facts with (security_invoker = true) as
  select fold_no, person, account, n, village
    from tally.counted;

create view tally.waiting_facts with (security_invoker = true) as
  select person, account, measure, period, village, phase, country, sex, n
    from tally.delta;

grant select, insert on tally.counted to desbumi_worker;
grant select on tally.counted_facts, tally.waiting_facts to desbumi_worker;

create table tally.fold_state (
  one boolean primary key default true check (one),
  fold_no bigint not null default 0,
  at timestamptz not null default 'epoch'
) with (fillfactor = 50);

insert into tally.fold_state default values;

create view tally.fold_facts with (security_invoker = true) as
  select at
    from tally.fold_state;

grant select on tally.fold_state, tally.fold_facts to desbumi_app;
grant select, update on tally.fold_state to desbumi_worker;

-- Said once, done once. content is a hash, answer holds ids and verdicts only.
create table tally.request (
  account uuid not null,
  id uuid not null,
  at timestamptz not null,
  content bytea not null check (length(content) = 32),
  answer text,
  primary key (account, id)
);

grant select, insert on tally.request to desbumi_app;
grant update (answer) on tally.request to desbumi_app;
grant select, delete on tally.request to desbumi_worker;
