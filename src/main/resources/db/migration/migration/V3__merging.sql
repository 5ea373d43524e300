-- The journeys of a record that goes become those of the record that stays; what was sealed with the
-- one's key comes sealed with the other's. Nothing else of them changes.
create function migration.unite(
    gone uuid, stays uuid, place text, kept boolean,
    journeys uuid[], journey_seals text[],
    events uuid[], event_seals bytea[],
    contacts uuid[], contact_seals bytea[],
    changed uuid[], revisions int[], fields text[], olds text[], news text[])
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog
  as $$
  begin
    if not access.within(place, kept, stays)
       or exists (select 1
                    from migration.journey j
                   where j.person in (gone, stays)
                     and not access.within(j.place_now, j.kept_in_village, j.person)) then
      raise exception 'not within reach';
    end if;
    update migration.journey j
       set person = stays, place_now = place, kept_in_village = kept,
           sealed = n.seal::jsonb, revision = revision + 1
      from unnest(journeys, journey_seals) n(id, seal)
     where j.id = n.id and j.person = gone;
    update migration.event e
       set person = stays, place_now = place, kept_in_village = kept, sealed = n.seal
      from unnest(events, event_seals) n(id, seal)
     where e.id = n.id and e.person = gone;
    update migration.contact c
       set person = stays, place_now = place, kept_in_village = kept, sealed = n.seal
      from unnest(contacts, contact_seals) n(id, seal)
     where c.id = n.id and c.person = gone;
    update migration.change c
       set person = stays, place_now = place, kept_in_village = kept, old = n.old, new = n.new
      from unnest(changed, revisions, fields, olds, news) n(journey, revision, field, old, new)
     where c.journey = n.journey and c.revision = n.revision and c.field = n.field and c.person = gone;
    if exists (select 1 from migration.journey where person = gone)
       or exists (select 1 from migration.event where person = gone)
       or exists (select 1 from migration.contact where person = gone)
       or exists (select 1 from migration.change where person = gone) then
      raise exception 'something of hers was left behind';
    end if;
  end
  $$;
revoke all on function migration.unite(uuid, uuid, text, boolean, uuid[], text[], uuid[], bytea[], uuid[], bytea[], uuid[], int[], text[], text[], text[]) from public;
grant execute on function migration.unite(uuid, uuid, text, boolean, uuid[], text[], uuid[], bytea[], uuid[], bytea[], uuid[], int[], text[], text[], text[]) to desbumi_app;
