-- The keys, each sealed by the one above it: the master key (never here) seals the keys of a
-- purpose, those of the classes S and K seal one key per owner and class.

-- One row a key; several of one purpose while a rotation runs.
create table vault.class_key (
  purpose text collate "C" not null,      -- S, K, index.nik, index.kk ...
  number smallint not null check (number between 1 and 255),
  state text collate "C" not null check (state in ('current', 'old', 'retired')),
  made timestamptz not null,
  sealed bytea not null,
  primary key (purpose, number)
);

create unique index class_key_current on vault.class_key (purpose) where state = 'current';

-- The key of a person (or of an account, for its second factor). Destroyed: the row stays, empty,
-- so that no new key is ever made for one who was erased.
create table vault.person_key (
  owner uuid not null,
  destroyed timestamptz,
  class_key smallint not null,            -- vault.class_key.number of this class
  class text collate "C" not null check (class in ('S', 'K')),
  sealed bytea not null,
  primary key (owner, class),
  check ((destroyed is null) = (octet_length(sealed) > 0))
);

grant usage on schema vault to desbumi_app, desbumi_worker;
grant select on vault.class_key to desbumi_app;
grant select, insert, update (state, sealed) on vault.class_key to desbumi_worker;
grant select, insert, update (sealed, destroyed) on vault.person_key to desbumi_app;
grant select, insert, update (sealed, destroyed, class_key) on vault.person_key to desbumi_worker;
