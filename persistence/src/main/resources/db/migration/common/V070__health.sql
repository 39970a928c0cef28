-- Clinical rows are never changed in place: a correction is a new row that names the old one.
create table allergy_answer (
    id uuid primary key,
    client_id uuid not null references client (id),
    allergy_class varchar(20) not null,
    state varchar(20) not null,
    source varchar(200) not null,
    note varchar(500) not null,
    review_due date,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    -- a row is superseded once: of two corrections at the same moment the second is told
    constraint allergy_answer_superseded_once unique (supersedes_id),
    constraint allergy_answer_supersedes foreign key (supersedes_id) references allergy_answer (id)
);
create index allergy_answer_client on allergy_answer (client_id);

create table allergy (
    id uuid primary key,
    client_id uuid not null references client (id),
    allergy_class varchar(20) not null,
    substance varchar(300) not null,
    code_system varchar(60),
    code varchar(60),
    reaction varchar(1000) not null,
    severity varchar(20) not null,
    kind varchar(20) not null,
    onset date,
    status varchar(20) not null,
    source varchar(200) not null,
    verified_on date,
    verified_by varchar(250) not null,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    -- a row is superseded once: of two corrections at the same moment the second is told
    constraint allergy_superseded_once unique (supersedes_id),
    constraint allergy_supersedes foreign key (supersedes_id) references allergy (id)
);
create index allergy_client on allergy (client_id);

create table condition_item (
    id uuid primary key,
    client_id uuid not null references client (id),
    text varchar(1000) not null,
    code_system varchar(60),
    code varchar(60),
    is_primary boolean not null,
    status varchar(20) not null,
    onset date,
    resolved date,
    diagnosed_by varchar(250) not null,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    -- a row is superseded once: of two corrections at the same moment the second is told
    constraint condition_item_superseded_once unique (supersedes_id),
    constraint condition_item_supersedes foreign key (supersedes_id) references condition_item (id)
);
create index condition_item_client on condition_item (client_id);

create table code_status (
    id uuid primary key,
    client_id uuid not null references client (id),
    state varchar(20) not null,
    choices varchar(100) not null,
    document_form varchar(60),
    document_region varchar(60),
    document_date date,
    document_signer varchar(250),
    document_original varchar(250),
    document_expires date,
    document_voided date,
    decided_by varchar(250) not null,
    reviewed_on date,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    -- a row is superseded once: of two corrections at the same moment the second is told
    constraint code_status_superseded_once unique (supersedes_id),
    constraint code_status_supersedes foreign key (supersedes_id) references code_status (id)
);
create index code_status_client on code_status (client_id);

create table care_fact (
    id uuid primary key,
    client_id uuid not null references client (id),
    topic varchar(40) not null,
    state varchar(20) not null,
    text varchar(2000) not null,
    level integer,
    source varchar(200) not null,
    review_due date,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    -- a row is superseded once: of two corrections at the same moment the second is told
    constraint care_fact_superseded_once unique (supersedes_id),
    constraint care_fact_supersedes foreign key (supersedes_id) references care_fact (id)
);
create index care_fact_client on care_fact (client_id);

create table vital (
    id uuid primary key,
    client_id uuid not null references client (id),
    kind varchar(30) not null,
    reading numeric(10, 3) not null,
    second_reading numeric(10, 3),
    unit varchar(20) not null,
    method varchar(100) not null,
    measured_at timestamp(6) with time zone not null,
    status varchar(20) not null,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    -- a row is superseded once: of two corrections at the same moment the second is told
    constraint vital_superseded_once unique (supersedes_id),
    constraint vital_supersedes foreign key (supersedes_id) references vital (id)
);
create index vital_client on vital (client_id);

create table lab_result (
    id uuid primary key,
    client_id uuid not null references client (id),
    name varchar(300) not null,
    code_system varchar(60),
    code varchar(60),
    result varchar(500) not null,
    unit varchar(60) not null,
    reference_range varchar(200) not null,
    flag varchar(20) not null,
    taken_at timestamp(6) with time zone not null,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    -- a row is superseded once: of two corrections at the same moment the second is told
    constraint lab_result_superseded_once unique (supersedes_id),
    constraint lab_result_supersedes foreign key (supersedes_id) references lab_result (id)
);
create index lab_result_client on lab_result (client_id);

create table immunization (
    id uuid primary key,
    client_id uuid not null references client (id),
    vaccine varchar(300) not null,
    code_system varchar(60),
    code varchar(60),
    given_on date not null,
    lot varchar(60) not null,
    source varchar(200) not null,
    supersedes_id uuid,
    version bigint not null,
    created_by uuid not null,
    created_by_name varchar(250) not null,
    created_at timestamp(6) with time zone not null,
    changed_by uuid not null,
    changed_at timestamp(6) with time zone not null,
    -- a row is superseded once: of two corrections at the same moment the second is told
    constraint immunization_superseded_once unique (supersedes_id),
    constraint immunization_supersedes foreign key (supersedes_id) references immunization (id)
);
create index immunization_client on immunization (client_id);

