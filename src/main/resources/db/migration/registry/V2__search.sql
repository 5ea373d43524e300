-- Finding people by name in reaches wider than a village: keys of folded words and of pairs of words,
-- written by the worker a moment after the desk's transaction, in order.

create table registry.name_queue (
  id         bigint generated always as identity primary key,
  person     uuid not null,
  place_now  text collate "C" not null,
  name_fold  text collate "C" not null,
  gone       boolean not null,
  queued     timestamptz not null default now()
);

create function registry.queue_name()
  returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    insert into registry.name_queue (person, place_now, name_fold, gone)
    values (new.id, new.place_now, new.name_fold, new.erased is not null or new.merged_into is not null);
    return null;
  end
  $$;

create trigger person_named after insert on registry.person
  for each row execute function registry.queue_name();
create trigger person_renamed after update of place_now, name_fold, erased, merged_into on registry.person
  for each row
  when (old.place_now is distinct from new.place_now
        or old.name_fold is distinct from new.name_fold
        or old.erased is distinct from new.erased
        or old.merged_into is distinct from new.merged_into)
  execute function registry.queue_name();

create table registry.name_key (
  key        bigint not null,
  place_now  text collate "C" not null,
  person     uuid not null,
  primary key (key, place_now, person)
);
create index name_key_person on registry.name_key (person);
alter table registry.name_key enable row level security;
create policy reach on registry.name_key for select to desbumi_app
  using (case when place_now >= (select current_setting('app.lo'))
               and place_now < (select current_setting('app.hi'))
              then true else false end);
create policy worker on registry.name_key to desbumi_worker using (true) with check (true);

-- Every folded word there is, and each of them with one letter left out.
create table registry.name_near (
  variant  text collate "C" not null,
  word     text collate "C" not null,
  primary key (variant, word)
);

create table registry.search_count (
  account  uuid not null,
  day      date not null,
  n        int not null,
  primary key (account, day)
);

grant select, update, delete on registry.name_queue to desbumi_worker;
grant select, insert, delete on registry.name_key to desbumi_worker;
grant select, insert on registry.name_near to desbumi_worker;
grant select on registry.name_key, registry.name_near to desbumi_app;
grant select, insert, update on registry.search_count to desbumi_app;
