using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OutcomesApi.Api.Errors;

namespace OutcomesApi.Api.Validation;

/// <summary>Knows the query parameters of each action, and what is wrong with those of a request.</summary>
internal sealed class QueryParameters(IModelMetadataProvider metadata)
{
    private readonly ConcurrentDictionary<string, Dictionary<string, ParameterForm>> _ofAction = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Dictionary<string, ParameterForm>> _formOfAction = new(StringComparer.Ordinal);

    /// <summary>The names that are unknown, given twice where one value is taken, or given without a value.</summary>
    public IEnumerable<ApiError> ErrorsOf(IQueryCollection query, ActionDescriptor action)
    {
        if (query.Count == 0)
            return [];
        var known = _ofAction.GetOrAdd(action.Id, _ => Of(action));
        return query.Select(pair => ErrorOf(pair.Key, pair.Value, known)).OfType<ApiError>();
    }

    /// <summary>The fields and files of a form that are unknown or given twice: all but one of them would be passed over.</summary>
    public IEnumerable<ApiError> ErrorsOf(IFormCollection form, ActionDescriptor action)
    {
        var known = _formOfAction.GetOrAdd(
            action.Id,
            _ =>
                action
                    .Parameters.Where(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Form)
                    .SelectMany(NamesOf)
                    .ToDictionary(pair => pair.Name, pair => pair.Form, StringComparer.OrdinalIgnoreCase)
        );
        var files = form
            .Files.GroupBy(file => file.Name)
            .Select(file => (Name: file.Key, Count: file.Count(), Value: file.First().FileName));
        var fields = form.Select(field => (Name: field.Key, field.Value.Count, Value: field.Value.ToString()));
        return files
            .Concat(fields)
            .Select(part =>
                !known.ContainsKey(part.Name)
                    ? UnknownValue.Error(
                        "unknown-parameter",
                        UnknownValue.Echo(part.Name),
                        part.Name,
                        [.. known.Keys.Order(StringComparer.Ordinal).Select(Candidate.Of)]
                    )
                : part.Count > 1
                    ? Wrong("repeated-parameter", part.Name, part.Value, $"The form has {part.Count} parts '{part.Name}' and takes one.")
                : null
            )
            .OfType<ApiError>();
    }

    /// <summary>What a parameter takes, in words; null where it is not one of the action's.</summary>
    public string? FormOf(string name, ActionDescriptor action) =>
        _ofAction.GetOrAdd(action.Id, _ => Of(action)).GetValueOrDefault(name)?.Description;

    private static ApiError? ErrorOf(
        string name,
        Microsoft.Extensions.Primitives.StringValues values,
        Dictionary<string, ParameterForm> known
    )
    {
        if (!known.TryGetValue(name, out var form))
            return UnknownValue.Error(
                "unknown-parameter",
                UnknownValue.Echo(name),
                name,
                [.. known.Keys.Order(StringComparer.Ordinal).Select(Candidate.Of)]
            );
        if (values.Count > 1 && !form.TakesMany)
            return Wrong("repeated-parameter", name, values.ToString(), $"{name} is given {values.Count} times and takes one value.");
        return values.Any(string.IsNullOrWhiteSpace)
            ? Wrong("empty-parameter", name, "", $"{name} is given without a value: leave it out or give one.")
            : null;
    }

    private static ApiError Wrong(string code, string name, string value, string message) =>
        new()
        {
            Code = code,
            Path = JsonNamingPolicy.CamelCase.ConvertName(name),
            Value = UnknownValue.Echo(value),
            Message = message,
        };

    private Dictionary<string, ParameterForm> Of(ActionDescriptor action) =>
        action
            .Parameters.Where(parameter =>
                parameter.BindingInfo?.BindingSource is null || parameter.BindingInfo.BindingSource == BindingSource.Query
            )
            .SelectMany(NamesOf)
            .ToDictionary(pair => pair.Name, pair => pair.Form, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<(string Name, ParameterForm Form)> NamesOf(ParameterDescriptor parameter)
    {
        var model = metadata.GetMetadataForType(parameter.ParameterType);
        if (!model.IsComplexType || model.IsEnumerableType)
            return parameter.ParameterType == typeof(CancellationToken) ? [] : [(parameter.Name, ParameterForm.Of(model))];
        return model.Properties.Select(property =>
            (JsonNamingPolicy.CamelCase.ConvertName(property.PropertyName!), ParameterForm.Of(property))
        );
    }
}
