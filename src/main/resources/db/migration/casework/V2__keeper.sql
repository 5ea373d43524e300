-- The links of calls when a record is erased, or becomes one with another: done without looking.
create function casework.unlink(who uuid)
  returns void
  language sql
  security definer
  set search_path = pg_catalog
  as $$
  update casework.call set person = null where person = who
  $$;

create function casework.relink(gone uuid, stays uuid)
  returns void
  language sql
  security definer
  set search_path = pg_catalog
  as $$
  update casework.call set person = stays where person = gone
  $$;

create index on casework.call (person) where person is not null;
