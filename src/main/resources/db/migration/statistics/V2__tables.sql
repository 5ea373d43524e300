-- Breakdowns, as everyone may read them: one row a table of a place. shown holds what is shown of
-- each category, as multiples of five; what is missing is shown as fewer than five. A place too small
-- for breakdowns has an empty one.
create table published.place_table (
  place text collate "C" not null,
  tab text collate "C" not null,
  state text collate "C" not null check (state in ('SHOWN', 'TOO_SMALL')),
  as_of timestamptz not null,
  shown jsonb not null,
  primary key (place, tab)
) with (fillfactor = 70);

grant select on published.place_table to desbumi_public;
grant select, insert, update, delete on published.place_table to desbumi_worker;
