-- The journal. Each area (a village, or a wider place for searches) has a chain of its own, so that
-- villages do not wait for each other. The program may add to it by audit.jot and do nothing else.

-- One row an entry. Its columns are read from the very bytes that are hashed, and the bytes can be
-- made again from the columns: id.desbumi.audit.Entry says how.
create table audit.journal (
  area text collate "C" not null,
  day date not null,                      -- UTC
  seq bigint not null,
  at timestamptz not null,
  actor uuid not null,
  subject uuid,
  act smallint not null,
  role text collate "C" not null,
  name text not null,
  detail text not null,
  hash bytea not null,                    -- sha256(hash of the row before || sha256(entry))
  primary key (area, day, seq)
);

create index journal_subject on audit.journal (subject, day) where subject is not null;

-- How far the chain of an area came on a day. A new day goes on with the hash the last one ended
-- with; so each day seals the ones before it.
create table audit.chain_head (
  area text collate "C" not null,
  day date not null,
  seq bigint not null,
  at timestamptz not null,
  hash bytea not null,
  primary key (area, day)
) with (fillfactor = 50);

create index chain_head_day on audit.chain_head (day);

-- The day an area's next entry belongs to, its head locked until the transaction ends. Never
-- earlier than the area's last day: an entry noted just before midnight, behind one noted just
-- after, is filed under the new day.
create function audit.lock_head(wanted_area text, wanted_day date)
  returns audit.chain_head
  language plpgsql
  as $$
  declare
    head audit.chain_head;
  begin
    loop
      select *
        into head
        from audit.chain_head
       where area = wanted_area collate "C"
       order by day desc
       limit 1
         for update;
      if head.day is null then
        insert into audit.chain_head (area, day, seq, at, hash)
        values (wanted_area, wanted_day, 0, '-infinity', decode(repeat('00', 32), 'hex'))
            on conflict do nothing;
      elsif head.day < wanted_day then
        insert into audit.chain_head (area, day, seq, at, hash)
        values (wanted_area, wanted_day, 0, head.at, head.hash)
            on conflict do nothing;
      -- while this one waited, another may have opened a newer day
      elsif not exists (
              select 1
                from audit.chain_head
               where area = wanted_area collate "C"
                 and day > head.day) then
        return head;
      end if;
    end loop;
  end
  $$;

-- Writes entries at the ends of their areas' chains; how many. Areas are taken in order, so that
-- two transactions never wait for each other crosswise.
--
-- An entry: version (1 byte, 1) | at (8, micros since 1970, signed) | actor (16) | act (2) |
-- subject (16, zeros when none) | lengths of area (1), role (1), name (2), detail (2) | area | role |
-- name | detail, in UTF-8; all numbers big-endian.
create function audit.jot(entries bytea[])
  returns integer
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    chain record;
    head audit.chain_head;
    entry bytea;
    link bytea;
    links bytea[];
  begin
    for chain in
      select area, max(at) as at, array_agg(e order by n) as entries
        from (select n, e,
                     convert_from(substring(e from 50 for get_byte(e, 43)), 'UTF8') collate "C" as area,
                     timestamptz 'epoch' + ('x' || encode(substring(e from 2 for 8), 'hex'))::bit(64)::bigint
                       * interval '1 microsecond' as at
                from unnest(entries) with ordinality u(e, n)) read
       group by area
       order by area
    loop
      head := audit.lock_head(chain.area, (chain.at at time zone 'UTC')::date);
      -- Two processes' clocks differ a little, and one may have waited here for the other.
      if chain.at < head.at - interval '10 seconds' then
        raise exception 'the clock is behind the journal' using errcode = 'DB001';
      end if;
      link := head.hash;
      links := '{}';
      foreach entry in array chain.entries loop
        if get_byte(entry, 0) <> 1 then
          raise exception 'not an entry of version 1';
        end if;
        link := sha256(link || sha256(entry));
        links := array_append(links, link);
      end loop;
      insert into audit.journal (area, day, seq, at, actor, subject, act, role, name, detail, hash)
      select chain.area,
             head.day,
             head.seq + n,
             timestamptz 'epoch' + ('x' || encode(substring(e from 2 for 8), 'hex'))::bit(64)::bigint
               * interval '1 microsecond',
             encode(substring(e from 10 for 16), 'hex')::uuid,
             nullif(encode(substring(e from 28 for 16), 'hex')::uuid, '00000000-0000-0000-0000-000000000000'),
             get_byte(e, 25) * 256 + get_byte(e, 26),
             convert_from(substring(e from 50 + areas for roles), 'UTF8'),
             convert_from(substring(e from 50 + areas + roles for names), 'UTF8'),
             convert_from(substring(e from 50 + areas + roles + names for details), 'UTF8'),
             link_of_e
        from unnest(chain.entries, links) with ordinality u(e, link_of_e, n)
       cross join lateral (
             select get_byte(e, 43) as areas,
                    get_byte(e, 44) as roles,
                    get_byte(e, 45) * 256 + get_byte(e, 46) as names,
                    get_byte(e, 47) * 256 + get_byte(e, 48) as details) lengths;
      update audit.chain_head
         set seq = head.seq + cardinality(chain.entries),
             at = greatest(head.at, chain.at),
             hash = link
       where area = chain.area collate "C"
         and day = head.day;
    end loop;
    return cardinality(entries);
  end
  $$;

-- Who at the village's own desk opened, revealed or printed the record of this subject. A partner's
-- views are not told here (to the person herself, later). Only what was journalled in an area the
-- caller's row security reaches from inside, and never about one who excluded the caller.
create function audit.desk_views(wanted uuid)
  returns table (at timestamptz, actor uuid, name text, role text, act smallint)
  language sql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select j.at, j.actor, j.name, j.role, j.act
    from audit.journal j
   where j.subject = wanted
     and j.role in ('OFFICER', 'KADER')
     and j.act in (1, 3, 4)
     and wanted <> all (current_setting('app.excluded')::uuid[])
     and exists (
           select 1
             from unnest(string_to_array(current_setting('app.los'), ','),
                         string_to_array(current_setting('app.his'), ','),
                         string_to_array(current_setting('app.insides'), ',')::boolean[])
                  r(lo, hi, inside)
            where r.inside
              and (j.area >= r.lo collate "C" and j.area < r.hi collate "C"
                   or starts_with(r.lo, j.area || '.')))
   order by j.day desc, j.at desc
   limit 200
  $$;

-- When the last entry was written; null in a new journal. Looks at the heads of the last day up to
-- today and of all days after: a clock that once ran ahead left such days behind.
create function audit.latest()
  returns timestamptz
  language sql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
  as $$
  select max(at)
    from audit.chain_head
   where day >= least((select max(day) from audit.chain_head),
                      (select max(day)
                         from audit.chain_head
                        where day <= (now() at time zone 'UTC')::date))
  $$;

-- After a clock that ran ahead was put right: the chains take entries again from this moment on.
create function audit.accept_clock(moment timestamptz)
  returns integer
  language sql
  security definer
  set search_path = pg_catalog, pg_temp
  as $$
  with mended as (
    update audit.chain_head
       set at = moment
     where at > moment
    returning 1)
  select count(*)::integer from mended
  $$;

revoke all on all functions in schema audit from public;
grant usage on schema audit to desbumi_app, desbumi_worker;
grant execute on function audit.jot(bytea[]), audit.latest() to desbumi_app, desbumi_worker;
grant execute on function audit.desk_views(uuid) to desbumi_app;
-- the worker verifies, and the operator's command stands on it
grant select on audit.journal, audit.chain_head to desbumi_worker;
grant execute on function audit.accept_clock(timestamptz) to desbumi_worker;
