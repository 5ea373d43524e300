-- Where each table of a place stands that moves in waves. Who waits for the next wave is in the log of
-- counted people, after the watermark; nobody is written down twice.
create table statistics.wave (
  place text collate "C" not null,
  tab text collate "C" not null,
  state text collate "C" not null default 'NONE' check (state in ('NONE', 'SHOWN', 'TOO_SMALL')),
  -- So many more people must be touched before it is worth counting who waits; never too many.
  remaining integer not null,
  watermark bigint not null,
  as_of timestamptz,
  primary key (place, tab)
) with (fillfactor = 70);

-- Tables whose waiting people are to be counted, from a moment on.
create table statistics.due (
  place text collate "C" not null,
  tab text collate "C" not null,
  at timestamptz not null,
  primary key (place, tab)
);
create index due_at on statistics.due (at);

-- What of each cell is published, before rounding, and the secret offset of its rounding.
create table statistics.cell (
  place text collate "C" not null,
  tab text collate "C" not null,
  category text collate "C" not null,
  published integer not null,
  shift smallint not null,
  primary key (place, tab, category)
) with (fillfactor = 80);

grant select, insert, update, delete on statistics.wave, statistics.due, statistics.cell to desbumi_worker;
