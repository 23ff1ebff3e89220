using Microsoft.Data.SqlClient;

namespace OutcomesApi.Api.IntegrationTests.Store.SqlServer;

/// <summary>A text that was sent as to SQL Server, with what its parameters were declared as.</summary>
internal sealed record SentStatement(string Text, string Parameters)
{
    public static SentStatement Of(SqlCommand command) =>
        new(
            command.CommandText,
            string.Join(
                ", ",
                command
                    .Parameters.Cast<SqlParameter>()
                    .Select(parameter => $"@{parameter.ParameterName.TrimStart('@')} {TypeOf(parameter)}")
            )
        );

    private static string TypeOf(SqlParameter parameter)
    {
        var type = parameter.SqlDbType.ToString().ToLowerInvariant();
        return type switch
        {
            "nvarchar" or "varchar" or "char" or "nchar" or "varbinary" or "binary" =>
                $"{type}({(parameter.Size is > 0 and <= 4000 ? parameter.Size : type.StartsWith('v') || type.StartsWith("nv", StringComparison.Ordinal) ? "max" : "4000")})",
            _ => type,
        };
    }
}
