-- Who lives where now is counted from one narrow index.
create index stay_listed on stay (open_client, house_id);
