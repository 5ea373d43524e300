-- Erasing a record for good, and what keeps it from being erased. The row itself stays as a stone:
-- where it lay and when it was erased, so that both desks and figures know that there is nothing.

-- Why a record may not be erased yet, and who said so.
create table registry.hold (
  id               uuid primary key,
  person           uuid not null references registry.person,
  place_now        text collate "C" not null,
  kept_in_village  boolean not null,
  ground           text collate "C" not null,
  by_account       uuid not null,
  by_name          text not null,
  since            timestamptz not null,
  ended            timestamptz,
  ended_by         uuid
);
create index hold_person on registry.hold (person) where ended is null;
call access.protect('registry.hold', 'person');
grant select, insert, update on registry.hold to desbumi_app;

create index person_merged on registry.person (merged_into) where merged_into is not null;
create index nik_person on registry.nik (person);
create index nik_pending_person on registry.nik_pending (person);

-- Gives a NIK back; the oldest claim that waited for it holds it from now on. Answers whose record
-- that is, and in which village, for the journal and nobody else.
drop function registry.release_nik(bytea, uuid);
create function registry.release_nik(old bytea, whose uuid, at timestamptz)
  returns table (heir uuid, village text)
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  declare
    next uuid;
  begin
    delete from registry.nik_pending where hash = old and person = whose;
    delete from registry.nik where hash = old and person = whose;
    if not found then
      return;
    end if;
    select c.person into next
      from registry.nik_pending c
      join registry.person p on p.id = c.person
     where c.hash = old
       and p.erased is null
       and p.merged_into is null
     order by c.since, c.person
     limit 1
       for update of c;
    if next is null then
      return;
    end if;
    insert into registry.nik (hash, person, since) values (old, next, at);
    delete from registry.nik_pending where hash = old and person = next;
    return query
      select p.id, left(p.place_now, 13) from registry.person p where p.id = next;
  end
  $$;
revoke all on function registry.release_nik(bytea, uuid, timestamptz) from public;
grant execute on function registry.release_nik(bytea, uuid, timestamptz) to desbumi_app;

-- Gives back every NIK somebody holds or claims.
create function registry.release_niks(whose uuid, at timestamptz)
  returns table (heir uuid, village text)
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  declare
    held bytea;
  begin
    delete from registry.nik_pending where person = whose;
    for held in select hash from registry.nik where person = whose order by hash loop
      return query select * from registry.release_nik(held, whose, at);
    end loop;
  end
  $$;
revoke all on function registry.release_niks(uuid, timestamptz) from public;
grant execute on function registry.release_niks(uuid, timestamptz) to desbumi_app;

-- A name that is no longer borne leaves the queue's entry with it, so that words nobody bears any
-- more are forgotten too.
alter table registry.name_queue add column left_fold text collate "C";
create or replace function registry.queue_name()
  returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    insert into registry.name_queue (person, place_now, name_fold, gone, left_fold)
    values (new.id, new.place_now, new.name_fold, new.erased is not null or new.merged_into is not null,
            case when tg_op = 'UPDATE' then old.name_fold end);
    return null;
  end
  $$;
grant delete on registry.name_near to desbumi_worker;

-- Empties everything this room keeps of somebody in the clear. What was sealed is left to the key
-- that is destroyed in the same transaction, and taken out of the rows all the same.
create function registry.erase(who uuid, by uuid, at timestamptz)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  declare
    p registry.person;
  begin
    select * into strict p from registry.person where id = who for update;
    if not access.within(p.place_now, p.kept_in_village, p.id) then
      raise exception 'not within reach';
    end if;
    if exists (select 1 from registry.hold h where h.person = who and h.ended is null) then
      raise exception 'held';
    end if;
    delete from registry.relative where person = who;
    update registry.relative set linked = null where linked = who;
    update registry.change set old = null, new = null where person = who;
    update registry.handover set ended = at, ended_by = by, accepted = false
     where person = who and ended is null;
    update registry.person
       set name = '',
           name_fold = '',
           sex = null,
           born_from = null,
           born_to = null,
           answers = '{}',
           sealed = '{}',
           nik_index = null,
           kk_index = null,
           phone_index = null,
           checked = null,
           handing_over_to = null,
           erased = at,
           revision = revision + 1
     where id = who;
    update registry.name_queue set name_fold = '' where person = who and not gone;
  end
  $$;
revoke all on function registry.erase(uuid, uuid, timestamptz) from public;
grant execute on function registry.erase(uuid, uuid, timestamptz) to desbumi_app;
