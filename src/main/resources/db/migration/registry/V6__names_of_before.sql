-- A name that changes tells what it was and where: its old keys are found by themselves, and need no
-- index by person, which took a third of the writing and of the room of all keys.

alter table registry.name_queue add column left_place text collate "C";

-- changes that wait were queued without it
delete from registry.name_key k
 using registry.name_queue q
 where k.person = q.person;

drop index registry.name_key_person;

create or replace function registry.queue_name()
  returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    insert into registry.name_queue (person, place_now, name_fold, gone, left_place, left_fold)
    values (new.id, new.place_now, new.name_fold, new.erased is not null or new.merged_into is not null,
            old.place_now, old.name_fold);
    return null;
  end
  $$;

-- Many are entered by one statement, and queued by one.
create function registry.queue_new_names()
  returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    insert into registry.name_queue (person, place_now, name_fold, gone)
    select id, place_now, name_fold, erased is not null or merged_into is not null
      from fresh;
    return null;
  end
  $$;

drop trigger person_named on registry.person;
create trigger person_named after insert on registry.person
  referencing new table as fresh
  for each statement execute function registry.queue_new_names();
