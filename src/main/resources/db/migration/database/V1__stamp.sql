-- Whether the people in this database are samples: written at the first start, never changed.
create table database.stamp (
  one   boolean primary key default true check (one),
  trial boolean not null,
  made  timestamptz not null default now()
);

-- The digest of all migration files that were applied last; a start that finds its own goes on.
create table database.migrated (
  one    boolean primary key default true check (one),
  digest text collate "C" not null
);
