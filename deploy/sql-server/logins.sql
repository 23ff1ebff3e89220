-- The database and its two logins, made once as sa: one that changes the schema and imports, one that serves. sqlcmd passes the variables.
:on error exit
IF DB_ID(N'Outcomes') IS NULL
    CREATE DATABASE Outcomes;
GO
ALTER DATABASE Outcomes SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
IF SUSER_ID(N'outcomes_migrate') IS NULL
    CREATE LOGIN outcomes_migrate WITH PASSWORD = N'$(MIGRATE_PASSWORD)';
IF SUSER_ID(N'outcomes_api') IS NULL
    CREATE LOGIN outcomes_api WITH PASSWORD = N'$(API_PASSWORD)';
GO
USE Outcomes;
IF USER_ID(N'outcomes_migrate') IS NULL
    CREATE USER outcomes_migrate FOR LOGIN outcomes_migrate;
IF USER_ID(N'outcomes_api') IS NULL
    CREATE USER outcomes_api FOR LOGIN outcomes_api;
-- Figures go through staging tables that each import makes and drops.
ALTER ROLE db_ddladmin ADD MEMBER outcomes_migrate;
ALTER ROLE db_datareader ADD MEMBER outcomes_migrate;
ALTER ROLE db_datawriter ADD MEMBER outcomes_migrate;
ALTER ROLE db_datareader ADD MEMBER outcomes_api;
ALTER ROLE db_datawriter ADD MEMBER outcomes_api;
GO
