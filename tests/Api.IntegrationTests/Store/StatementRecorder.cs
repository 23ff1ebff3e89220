using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OutcomesApi.Api.IntegrationTests.Store;

/// <summary>Keeps what EF Core asks the store, with its parameters.</summary>
internal sealed class StatementRecorder : DbCommandInterceptor
{
    private readonly ConcurrentQueue<RecordedStatement> _statements = [];

    public IReadOnlyList<RecordedStatement> Statements => [.. _statements];

    public void Clear() => _statements.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        _statements.Enqueue(
            new RecordedStatement(
                command.CommandText,
                [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]
            )
        );
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}

/// <summary>A statement and its parameters.</summary>
internal sealed record RecordedStatement(string Text, IReadOnlyList<(string Name, object? Value)> Parameters);
