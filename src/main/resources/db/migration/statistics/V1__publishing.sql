-- What is published of our own register. True counts stay in this schema, with the worker; what
-- everyone may read is in the schema published, and its readers see nothing else.

grant usage on schema statistics to desbumi_app, desbumi_worker;

-- Counted people by village, to know from how many villages a place's people come.
create table statistics.village (
  village text collate "C" primary key,
  n integer not null
);

-- The counter row of a place's public total: the true count and what of it is published.
-- shift is the secret offset of its rounding (0..4), drawn once.
create table statistics.place (
  place text collate "C" primary key,
  n integer not null,
  villages integer not null,
  state text collate "C" not null default 'NONE' check (state in ('NONE', 'EXACT', 'ROUNDED')),
  published integer not null default 0,
  shift smallint,
  watermark bigint not null default 0,
  as_of timestamptz,
  rounded_until timestamptz
) with (fillfactor = 70);

-- People who changed a rounded total since its last wave, one row a place and person; what was
-- taken back is removed.
create table statistics.pending (
  place text collate "C" not null,
  person uuid not null,
  village text collate "C" not null,
  account uuid,
  n integer not null,
  primary key (place, person)
);

-- The opening edition of a place: a recorded act of two people, once per place.
create table statistics.edition (
  place text collate "C" primary key,
  first_account uuid not null,
  second_account uuid not null check (second_account <> first_account),
  at timestamptz not null,
  fold_no bigint
);

grant select, insert, update, delete
  on statistics.village, statistics.place, statistics.pending to desbumi_worker;
grant select, insert on statistics.edition to desbumi_app;
grant select on statistics.edition to desbumi_worker;
grant update (fold_no) on statistics.edition to desbumi_worker;

-- as_of is null for exact totals: their age is that of the last cycle, which tells no moment.
create table published.headline (
  place text collate "C" primary key,
  state text collate "C" not null check (state in ('EXACT', 'ROUNDED')),
  value integer not null,
  as_of timestamptz
) with (fillfactor = 70);

create table published.cycle (
  one boolean primary key default true check (one),
  at timestamptz not null
) with (fillfactor = 50);

grant select on published.headline, published.cycle to desbumi_public;
grant select, insert, update, delete on published.headline, published.cycle to desbumi_worker;
