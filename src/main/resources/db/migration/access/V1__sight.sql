-- The second wall. What a transaction may see is told by access.see before its first statement;
-- access.protect puts the same predicate, in the planner-neutral form, on a table.

create function access.see(los text[], his text[], insides boolean[], excluded uuid[])
  returns void
  language sql
  as $$
  select set_config('app.lo', coalesce((select min(x collate "C") from unnest(los) x), ''), true),
         set_config('app.hi', coalesce((select max(x collate "C") from unnest(his) x), ''), true),
         set_config('app.n', cardinality(los)::text, true),
         set_config('app.los', array_to_string(los, ','), true),
         set_config('app.his', array_to_string(his, ','), true),
         set_config('app.insides', array_to_string(insides, ','), true),
         set_config('app.excluded', excluded::text, true)
  $$;

-- The tables of people, with the column that names the person: who moves is moved in all of them.
create table access.protected_table (
  name    text primary key,
  person  text not null
);

-- True when the running transaction's reach holds the place and does not exclude the person.
create function access.within(place text, kept boolean, who uuid)
  returns boolean
  language sql
  stable
  as $$
  select exists (
           select 1
             from unnest(string_to_array(current_setting('app.los'), ','),
                         string_to_array(current_setting('app.his'), ','),
                         string_to_array(current_setting('app.insides'), ',')::boolean[])
                  r(lo, hi, inside)
            where place >= r.lo collate "C"
              and place < r.hi collate "C"
              and (r.inside or not kept))
     and who <> all (current_setting('app.excluded')::uuid[])
  $$;

-- Writes a person's place, and whether she is kept in the village, on every row about her. Only
-- other functions of the owner may call it; they ask first whether it may be.
create function access.relocate(who uuid, place text, kept boolean)
  returns void
  language plpgsql
  as $$
  declare
    t access.protected_table;
  begin
    for t in select * from access.protected_table order by name loop
      execute format('update %s set place_now = $1, kept_in_village = $2 where %I = $3', t.name, t.person)
        using place, kept, who;
    end loop;
  end
  $$;
revoke all on function access.relocate(uuid, text, boolean) from public;

-- True in a transaction that was told whose eyes it has; otherwise an error, and no row. A pooled
-- session falls back to '' after a transaction, so both "never set" and "set before" end here.
create function access.is_seeing()
  returns boolean
  language plpgsql
  stable
  as $$
  begin
    if coalesce(current_setting('app.n', true), '') = '' then
      raise exception 'nobody is looking: access.see was not called in this transaction'
        using errcode = 'insufficient_privilege';
    end if;
    return true;
  end
  $$;

-- Puts row security on a table of people. The table has place_now (text, collate "C") and
-- kept_in_village (boolean); person names the column with the person's id.
--
-- CASE: not an index condition and estimated at one half, so plans stay those of the query. Every
-- setting is read once, in a select of its own. One range needs no more than the envelope.
create procedure access.protect(tbl regclass, person text)
  language plpgsql
  as $$
  begin
    insert into access.protected_table
    select format('%I.%I', n.nspname, c.relname), person
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
     where c.oid = tbl;
    execute format('alter table %s enable row level security', tbl);
    execute format($f$
      create policy reach on %s to desbumi_app
      using (case when
        ( (select access.is_seeing())
          and place_now >= (select current_setting('app.lo'))
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
          and %I <> all ((select current_setting('app.excluded')::uuid[])::uuid[]) )
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
      $f$, tbl, person);
    execute format('create policy worker on %s to desbumi_worker using (true) with check (true)', tbl);
  end
  $$;

grant usage on schema access to desbumi_app, desbumi_worker;
