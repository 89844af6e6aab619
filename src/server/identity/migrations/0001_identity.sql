-- Who may sign in. Apart from the case data: another schema and another role, so that neither can be reached through
-- the other. Without row-level security, because signing in happens before the organisation is known; see
-- docs/decisions/0007-sign-in.md.
do $$
begin
  if not exists (select from pg_roles where rolname = 'dijkwacht_identity') then
    create role dijkwacht_identity nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'dijkwacht_app') then
    create role dijkwacht_app nologin;
  end if;
  -- An owner that is no superuser must be a member of the roles it takes on.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant dijkwacht_app, dijkwacht_identity to %I', current_user);
  end if;
end
$$;

-- The application may take the role on purpose; it never has its rights by the way.
grant dijkwacht_identity to dijkwacht_app with inherit false, set true;

create table identity.people (
  id text primary key default uuidv7()::text,
  organisation_id uuid not null,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  roles text[] not null check (cardinality(roles) > 0),
  active boolean not null default true,
  two_factor_enabled boolean not null default false,
  last_sign_in_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on identity.people (organisation_id);

create table identity.sessions (
  id text primary key,
  token text not null unique,
  user_id text not null references identity.people on delete cascade,
  -- Whether a second factor was shown in this session.
  second_factor boolean not null default false,
  -- The absolute end; `seen_at` is what the sliding end counts from.
  expires_at timestamptz not null,
  seen_at timestamptz not null default now(),
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on identity.sessions (user_id);

create table identity.credentials (
  id text primary key,
  user_id text not null references identity.people on delete cascade,
  account_id text not null,
  provider_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index on identity.credentials (user_id);

create table identity.verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index on identity.verifications (identifier);

create table identity.two_factors (
  id text primary key,
  user_id text not null unique references identity.people on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

create table identity.passkeys (
  id text primary key,
  name text,
  public_key text not null,
  user_id text not null references identity.people on delete cascade,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create index on identity.passkeys (user_id);

-- For other systems. Only the hash is kept: a token is shown once, and never again.
create table identity.tokens (
  id text primary key default uuidv7()::text,
  organisation_id uuid not null,
  name text not null,
  role text not null,
  hash bytea not null unique,
  last_used_on date,
  revoked_at timestamptz,
  created_at timestamptz not null default now()
);
create index on identity.tokens (organisation_id);

-- How often somebody tried, by a hash of whose account or which address; survives a restart.
create table identity.attempts (
  key text primary key,
  count integer not null,
  began_at timestamptz not null
);

grant usage on schema identity to dijkwacht_identity;
grant select, insert, update, delete on
  identity.people, identity.sessions, identity.credentials, identity.verifications, identity.two_factors,
  identity.passkeys, identity.tokens, identity.attempts
to dijkwacht_identity;
