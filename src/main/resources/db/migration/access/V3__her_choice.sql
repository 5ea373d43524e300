-- Her own choice of who must not see her, wider than one account: the whole desk of a village, also
-- those who come to it later; or a name, found again by keyed index when somebody bearing it works.
-- And the opposite: a record opened in an emergency, to one account, for one hour.

alter table access.exclusion
  add column desk text collate "C",
  add column name_index bytea[],
  drop constraint exclusion_check,
  add constraint exclusion_whom check (num_nonnulls(account, free_name, desk) = 1);
create index exclusion_name on access.exclusion using gin (name_index) where ended_at is null;
create index exclusion_desk on access.exclusion (desk) where ended_at is null and desk is not null;

-- She was asked: this account only bears a name like the one she said.
create table access.not_the_one (
  exclusion uuid not null references access.exclusion,
  account uuid not null references access.account,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (exclusion, account)
);

-- Whose record is open to which account until when; why, and who looked it over, is registry's.
create table access.opening (
  id uuid primary key,
  account uuid not null,
  person uuid not null,
  at timestamptz not null,
  until timestamptz not null,
  check (until > at and until <= at + interval '1 hour')
);
create index opening_account on access.opening (account, until);

grant select, insert on access.not_the_one, access.opening to desbumi_app;

drop function access.see(text[], text[], boolean[], uuid[]);
create function access.see(los text[], his text[], insides boolean[], excluded uuid[], opened uuid[])
  returns void
  language sql
  as $$
  select set_config('app.lo', coalesce((select min(x collate "C") from unnest(los) x), ''), true),
         set_config('app.hi', coalesce((select max(x collate "C") from unnest(his) x), ''), true),
         set_config('app.n', cardinality(los)::text, true),
         set_config('app.los', array_to_string(los, ','), true),
         set_config('app.his', array_to_string(his, ','), true),
         set_config('app.insides', array_to_string(insides, ','), true),
         set_config('app.excluded', excluded::text, true),
         set_config('app.opened', opened::text, true)
  $$;

-- The predicate on a table of people: within reach, or opened in an emergency; excluded beats both.
-- Opened is for looking: what is written must lie within reach.
create procedure access.lay_policies(tbl text, person text)
  language plpgsql
  as $$
  begin
    execute format('drop policy if exists reach on %s', tbl);
    execute format($f$
      create policy reach on %s to desbumi_app
      using (case when
        ( (select access.is_seeing())
          and %I <> all ((select current_setting('app.excluded')::uuid[])::uuid[])
          and ( place_now >= (select current_setting('app.lo'))
                and place_now < (select current_setting('app.hi'))
                and ( (select current_setting('app.n') = '1')
                      and (not kept_in_village or (select current_setting('app.insides') = 't'))
                   or exists (
                     select 1
                       from unnest((select string_to_array(current_setting('app.los'), ',')),
                                   (select string_to_array(current_setting('app.his'), ',')),
                                   (select string_to_array(current_setting('app.insides'), ',')::boolean[]))
                            r(lo, hi, inside)
                      where place_now >= r.lo collate "C"
                        and place_now < r.hi collate "C"
                        and (r.inside or not kept_in_village)) )
             or %I = any ((select current_setting('app.opened')::uuid[])::uuid[]) ) )
        then true else false end)
      with check (case when
        ( (select access.is_seeing())
          and place_now >= (select current_setting('app.lo'))
          and place_now < (select current_setting('app.hi'))
          and ( (select current_setting('app.n') = '1')
             or exists (
               select 1
                 from unnest((select string_to_array(current_setting('app.los'), ',')),
                             (select string_to_array(current_setting('app.his'), ',')))
                      r(lo, hi)
                where place_now >= r.lo collate "C"
                  and place_now < r.hi collate "C")))
        then true else false end)
      $f$, tbl, person, person);
  end
  $$;

create or replace procedure access.protect(tbl regclass, person text)
  language plpgsql
  as $$
  declare
    full_name text;
  begin
    select format('%I.%I', n.nspname, c.relname) into strict full_name
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
     where c.oid = tbl;
    insert into access.protected_table values (full_name, person);
    execute format('alter table %s enable row level security', tbl);
    call access.lay_policies(full_name, person);
    execute format('create policy worker on %s to desbumi_worker using (true) with check (true)', tbl);
  end
  $$;

do $$
declare
  t access.protected_table;
begin
  for t in select * from access.protected_table order by name loop
    call access.lay_policies(t.name, t.person);
  end loop;
end
$$;
