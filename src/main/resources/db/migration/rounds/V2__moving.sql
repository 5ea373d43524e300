-- A village that got another code keeps its rounds and houses under the new one. For whoever runs
-- the system, by the worker alone.
create function rounds.move(old text, fresh text)
  returns void
  language sql
  security definer
  set search_path = pg_catalog
  as $$
  update rounds.round set village = fresh where village = old;
  update rounds.part
     set place = fresh || substr(place, 14)
   where place >= old collate "C" and place < old || '/' collate "C";
  update rounds.house
     set place = fresh || substr(place, 14)
   where place >= old collate "C" and place < old || '/' collate "C";
  $$;
revoke all on function rounds.move(text, text) from public;
grant execute on function rounds.move(text, text) to desbumi_worker;
