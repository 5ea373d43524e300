-- Calls for help, sealed for those who read the list. Whoever writes one down (the public, a desk, a
-- kader) hands it to casework.take_in and cannot look at it again: row security shows a call to a
-- transaction that said by casework.read_as which account reads, and then only as far as the grants
-- of that account go today. Of a call nothing clear is kept but what the list needs.

create table casework.call (
  id uuid primary key,
  request bytea not null unique,       -- keyed index of the form's id and all that was typed
  code bytea not null unique,          -- keyed index of the number on her paper
  list text collate "C" not null,      -- the area whose case workers read it; '' the case desk's own
  received timestamptz not null,
  state text collate "C" not null
    check (state in ('baru', 'dibaca', 'diambil', 'dijawab', 'dialihkan')),
  partner boolean not null,            -- the case workers of the area may read it
  nation boolean not null,             -- the national case desk may, whatever the hour
  crowded boolean not null,            -- one of very many from one address; stands after the others
  waiting_since timestamptz,           -- something she said that nobody has opened yet
  read_by timestamptz not null,        -- when it is read at the latest, as her receipt says
  taken_by uuid,
  shut_out bytea[] not null,           -- keyed indexes of the accounts named in it
  person uuid,                         -- linked by a case worker, never at the desk
  key bytea not null,                  -- of this call alone, sealed by the key of the purpose 'call'
  happened bytea not null,
  whereabouts bytea not null,
  contact bytea not null,
  named bytea not null,
  origin bytea not null                -- the door it came by, who wrote it down, the village
);
create index on casework.call (list, received);
create index on casework.call (nation, received);

-- What was said afterwards: hers under a key of 'call', the answer to her under one of 'reply'.
create table casework.word (
  id uuid primary key,
  call uuid not null references casework.call,
  at timestamptz not null,
  hers boolean not null,
  said_by uuid,                        -- the reader who answered; of hers nobody
  request bytea not null unique,
  key bytea not null,
  sealed bytea not null,
  check (hers = (said_by is null))
);
create index on casework.word (call, at);

-- What was done with it, in order; added to, never changed.
create table casework.step (
  call uuid not null references casework.call,
  n integer not null,
  at timestamptz not null,
  kind text collate "C" not null
    check (kind in ('diterima', 'dibaca', 'diambil', 'dijawab', 'dialihkan', 'ditambah', 'ditautkan')),
  done_by uuid,
  role text collate "C",
  primary key (call, n)
);

-- When a list is read; public, and said by those who read it.
create table casework.reading_hours (
  list text collate "C" primary key,
  readers text not null check (length(readers) between 1 and 80),
  days smallint not null check (days between 1 and 127),   -- Monday 1, Tuesday 2, Wednesday 4 ...
  opens time not null,
  closes time not null check (closes > opens),
  set_by uuid not null,
  set_at timestamptz not null
);

-- From here on the transaction reads as this account, in this role, by the grants of that day.
create function casework.read_as(
    account uuid, role text, me bytea[], excluded uuid[], today date, now timestamptz)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  declare
    lists text;
    desk boolean;
  begin
    select string_agg(g.area, ','), count(*) filter (where g.role = 'CASE_DESK') > 0
      into lists, desk
      from access.grant_facts g
     where g.account = read_as.account
       and g.role = read_as.role
       and g.role in ('CASE_WORKER', 'CASE_DESK')
       and read_as.today between g.from_day and g.to_day;
    perform set_config('casework.reading', 't', true),
            set_config('casework.lists', case when desk then '' else coalesce(lists, '') end, true),
            set_config('casework.desk', coalesce(desk, false)::text, true),
            set_config('casework.me', me::text, true),
            set_config('casework.excluded', excluded::text, true),
            set_config('casework.now', now::text, true);
  end
  $$;

-- True in a transaction that said who reads; otherwise an error, and no row.
create function casework.is_reading()
  returns boolean
  language plpgsql
  stable
  as $$
  begin
    if coalesce(current_setting('casework.reading', true), '') = '' then
      raise exception 'nobody is reading: casework.read_as was not called in this transaction'
        using errcode = 'insufficient_privilege';
    end if;
    return true;
  end
  $$;

-- The one predicate of the list. Being named in a call beats every role.
create function casework.may_read(
    list text, partner boolean, nation boolean, waiting_since timestamptz, read_by timestamptz,
    shut_out bytea[], person uuid)
  returns boolean
  language sql
  stable
  as $$
  select casework.is_reading()
     and not shut_out && current_setting('casework.me')::bytea[]
     and (person is null or person <> all (current_setting('casework.excluded')::uuid[]))
     and case
           when current_setting('casework.desk')::boolean
           then nation
             or (waiting_since is not null
                 and read_by < current_setting('casework.now')::timestamptz)
           else partner
            and exists (
                select 1
                  from unnest(string_to_array(current_setting('casework.lists'), ',')) l(area)
                 where list >= l.area collate "C"
                   and list < l.area || '/' collate "C")
         end
  $$;

alter table casework.call enable row level security;
alter table casework.word enable row level security;
alter table casework.step enable row level security;

create policy readers on casework.call to desbumi_app
  using (casework.may_read(list, partner, nation, waiting_since, read_by, shut_out, person));
create policy readers on casework.word to desbumi_app
  using (exists (select 1 from casework.call c where c.id = call));
create policy readers on casework.step to desbumi_app
  using (exists (select 1 from casework.call c where c.id = call));

-- Takes a call in. False when it is there already. Whoever calls this gets nothing back to read.
create function casework.take_in(
    id uuid, request bytea, code bytea, list text, received timestamptz, partner boolean,
    nation boolean, crowded boolean, read_by timestamptz, shut_out bytea[], key bytea,
    happened bytea, whereabouts bytea, contact bytea, named bytea, origin bytea)
  returns boolean
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    insert into casework.call
           (id, request, code, list, received, state, partner, nation, crowded, waiting_since,
            read_by, shut_out, key, happened, whereabouts, contact, named, origin)
    values (id, request, code, list, received, 'baru', partner, nation, crowded, received,
            read_by, shut_out, key, happened, whereabouts, contact, named, origin)
        on conflict do nothing;
    if not found then
      return false;
    end if;
    insert into casework.step (call, n, at, kind)
    values (id, 1, received, 'diterima');
    return true;
  end
  $$;

-- What her number shows: how far it is. Her own words are not among it.
create function casework.behind(codes bytea[])
  returns table (id uuid, list text, state text, waiting_since timestamptz, read_by timestamptz,
                 nation boolean, received timestamptz, read_at timestamptz)
  language sql
  stable
  security definer
  set search_path = pg_catalog
  as $$
  select c.id, c.list, c.state, c.waiting_since, c.read_by, c.nation, c.received,
         (select max(s.at) from casework.step s where s.call = c.id and s.kind = 'dibaca')
    from casework.call c
   where c.code = any (codes)
  $$;

-- The answers written for her, and how many words she added.
create function casework.replies(codes bytea[])
  returns table (id uuid, at timestamptz, hers boolean, key bytea, sealed bytea)
  language sql
  stable
  security definer
  set search_path = pg_catalog
  as $$
  select w.id, w.at, w.hers,
         case when w.hers then ''::bytea else w.key end,
         case when w.hers then ''::bytea else w.sealed end
    from casework.word w
    join casework.call c on c.id = w.call
   where c.code = any (codes)
   order by w.at, w.id
  $$;

-- She adds a word. False when it is there already, or no number fits.
create function casework.add_word(
    codes bytea[], id uuid, request bytea, key bytea, sealed bytea, at timestamptz,
    read_by timestamptz)
  returns boolean
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  declare
    her uuid;
  begin
    select c.id into her from casework.call c where c.code = any (codes) for update;
    if her is null then
      return false;
    end if;
    insert into casework.word (id, call, at, hers, request, key, sealed)
    values (id, her, at, true, request, key, sealed)
        on conflict do nothing;
    if not found then
      return false;
    end if;
    insert into casework.step (call, n, at, kind)
    select her, coalesce(max(s.n), 0) + 1, add_word.at, 'ditambah'
      from casework.step s
     where s.call = her;
    update casework.call c
       set waiting_since = coalesce(c.waiting_since, add_word.at),
           read_by = case when c.waiting_since is null then add_word.read_by else c.read_by end
     where c.id = her;
    return true;
  end
  $$;

-- Hands a call over to the national case desk; whoever does so does not read it any more, so that
-- row security would refuse her own change.
create function casework.refer(who uuid, read_by timestamptz)
  returns boolean
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    update casework.call c
       set state = 'dialihkan', partner = false, nation = true, taken_by = null,
           waiting_since = current_setting('casework.now')::timestamptz, read_by = refer.read_by
     where c.id = who
       and casework.may_read(c.list, c.partner, c.nation, c.waiting_since, c.read_by, c.shut_out,
                             c.person);
    return found;
  end
  $$;

grant usage on schema casework to desbumi_app;
grant select on casework.call, casework.word, casework.step to desbumi_app;
grant insert on casework.word, casework.step to desbumi_app;
grant update (state, nation, waiting_since, taken_by, person) on casework.call to desbumi_app;
grant select, insert, update on casework.reading_hours to desbumi_app;
