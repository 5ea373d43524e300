-- Grants and rights to appoint follow the places they are for: where a place was split, merged or got
-- another code, its workers hold the same role in what came of it. The old grant stays until its
-- last day, for records are there until somebody hands them over; whoever appoints ends what is too
-- much. Worked off once each.

create table access.followed (
  old         text collate "C" not null,
  new         text collate "C" not null,
  on_date     date not null,
  followed_at timestamptz not null,
  primary key (old, new, on_date)
);

-- How many grants and rights were added for one succession. A dusun's or an RT's grant goes along only
-- when the village merely got another code: elsewhere its number may mean another place.
create function access.follow(old_place text, new_place text, on_day date, moved boolean, moment timestamptz)
  returns integer
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
  as $$
  declare
    added integer;
    rights integer;
  begin
    insert into access.followed (old, new, on_date, followed_at)
    values (old_place, new_place, on_day, moment)
        on conflict do nothing;
    if not found then
      return 0;
    end if;
    insert into access.role_grant
           (id, account, role, area, from_day, to_day, granted_by, granted_at)
    select md5(g.id::text || new_place)::uuid, g.account, g.role,
           new_place || substr(g.area, length(old_place) + 1), greatest(g.from_day, on_day),
           g.to_day, g.granted_by, moment
      from access.role_grant g
      join access.account a on a.id = g.account and a.ended_at is null
     where (g.area = old_place collate "C"
            or moved and length(old_place) = 13 and starts_with(g.area, old_place || '.'))
       and g.ended_at is null
       and g.to_day >= on_day
        on conflict (id) do nothing;
    get diagnostics added = row_count;
    insert into access.appointing
           (id, account, roles, area, from_day, to_day, first_by, first_name, first_at,
            second_by, second_name, second_at)
    select md5(p.id::text || new_place)::uuid, p.account, p.roles, new_place,
           greatest(p.from_day, on_day), p.to_day, p.first_by, p.first_name, p.first_at,
           p.second_by, p.second_name, p.second_at
      from access.appointing p
      join access.account a on a.id = p.account and a.ended_at is null
     where p.area = old_place collate "C"
       and p.ended_at is null
       and p.to_day >= on_day
        on conflict (id) do nothing;
    get diagnostics rights = row_count;
    insert into access.village_choice (village, kader_see_village, decided_by, decided_at)
    select new_place, c.kader_see_village, c.decided_by, c.decided_at
      from access.village_choice c
     where c.village = old_place collate "C"
       and moved
        on conflict do nothing;
    return added + rights;
  end
  $$;
revoke all on function access.follow(text, text, date, boolean, timestamptz) from public;
grant execute on function access.follow(text, text, date, boolean, timestamptz) to desbumi_worker;
grant select on access.followed to desbumi_worker;
