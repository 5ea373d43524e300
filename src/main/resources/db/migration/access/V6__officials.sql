-- Who holds which office of the village's government, as it signs papers. An office opens no record.
-- Rows are ended, or withdrawn when they were never true; none is changed or removed.

create table access.official (
  id           uuid primary key,
  village      text collate "C" not null check (length(village) = 13),
  office       text collate "C" not null
               check (office in ('HEAD', 'SECRETARY', 'SECTION', 'AFFAIRS', 'HAMLET')),
  acting       text collate "C" not null check (acting in ('NONE', 'PLT', 'PJ')),
  for_head     boolean not null,       -- may sign "a.n."
  title        text not null check (length(title) between 1 and 80),
  name         text not null check (length(name) between 1 and 120),
  since        date not null,
  until        date,                   -- the first day it is no longer hers
  written_by   uuid not null,
  written_at   timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  check (until > since),
  check (acting = 'NONE' or office = 'HEAD'),
  check (not for_head or office in ('SECRETARY', 'SECTION'))
);
create index on access.official (village);
create unique index official_one_head on access.official (village)
  where office = 'HEAD' and until is null and withdrawn_at is null;

-- A village has one head on a day, acting or not. The lock keeps two desks from writing at once
-- what neither would have written after the other.
create function access.one_head()
  returns trigger
  language plpgsql
  as $$
  begin
    if new.office = 'HEAD' and new.withdrawn_at is null then
      perform pg_advisory_xact_lock(hashtext('access.official ' || new.village));
      if exists (
           select 1
             from access.official o
            where o.village = new.village
              and o.office = 'HEAD'
              and o.withdrawn_at is null
              and o.id <> new.id
              and daterange(o.since, o.until) && daterange(new.since, new.until)) then
        raise exception 'two heads of one village on one day' using errcode = 'exclusion_violation';
      end if;
    end if;
    return new;
  end
  $$;
create trigger one_head before insert or update on access.official
  for each row execute function access.one_head();

grant select, insert on access.official to desbumi_app;
grant update (until, withdrawn_by, withdrawn_at) on access.official to desbumi_app;
