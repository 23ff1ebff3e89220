using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>A model of the database as DacFx sees it: every name in it must stand for something.</summary>
internal sealed class DatabaseModel : IDisposable
{
    private readonly TSqlModel _model = new(SqlServerVersion.Sql160, new TSqlModelOptions());
    private readonly List<string> _faults = [];
    private int _procedures;

    /// <summary>The tables of a context, and EF Core's own.</summary>
    public static DatabaseModel Of(DbContext context)
    {
        var model = new DatabaseModel();
        model.AddDefinitions(context.Database.GenerateCreateScript());
        model.AddDefinitions(context.GetService<IHistoryRepository>().GetCreateScript());
        return model;
    }

    /// <summary>Adds what a script defines, a statement at a time.</summary>
    public void AddDefinitions(string script)
    {
        foreach (
            var statement in TransactSql
                .StatementsOf(script)
                .Where(statement =>
                    statement is CreateTableStatement or CreateIndexStatement or AlterTableAddTableElementStatement or CreateViewStatement
                )
        )
            Add(TransactSql.TextOf(statement));
    }

    /// <summary>Adds a text with parameters as the body of a procedure.</summary>
    public void AddQuery(string text, string parameters) =>
        Add($"CREATE PROCEDURE [dbo].[Query{++_procedures}] {parameters}\nAS\nBEGIN\n{text}\nEND");

    /// <summary>What does not stand for anything, or not for one thing.</summary>
    public IReadOnlyList<string> Faults() =>
        [
            .. _faults,
            .. _model
                .Validate()
                .Where(message => message.MessageType is DacMessageType.Error or DacMessageType.Warning && !IsOfTheServer(message.Message))
                .Select(message => $"{message.Prefix}{message.Number}: {message.Message}"),
        ];

    public void Dispose() => _model.Dispose();

    // Procedures of the server itself are no part of the model.
    private static bool IsOfTheServer(string message) =>
        message.Contains("[dbo].[sp_getapplock]", StringComparison.Ordinal)
        || message.Contains("[dbo].[sp_releaseapplock]", StringComparison.Ordinal);

    private void Add(string statement)
    {
        try
        {
            _model.AddObjects(statement);
        }
        catch (DacModelException exception)
        {
            _faults.Add($"{exception.Message}\n{statement}");
        }
    }
}
