-- Bearers of the same folded name in a village, looked for at every registration.
create index person_namesake on registry.person (name_fold, place_now);
