-- What another desk changed is found by when it changed.
create index client_changed_at on client (changed_at);
create index stay_changed_at on stay (changed_at);
