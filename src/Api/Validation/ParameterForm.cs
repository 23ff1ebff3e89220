using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OutcomesApi.Api.Validation;

/// <summary>What a query parameter takes.</summary>
/// <param name="TakesMany">Whether it may be given several times.</param>
/// <param name="Description">A value of it, in words.</param>
internal sealed record ParameterForm(bool TakesMany, string Description)
{
    public static ParameterForm Of(ModelMetadata model) =>
        new(
            model.IsEnumerableType,
            Type.GetTypeCode(model.UnderlyingOrModelType) switch
            {
                TypeCode.Int32 or TypeCode.Int64 => "a whole number",
                TypeCode.Boolean => "true or false",
                TypeCode.Double or TypeCode.Decimal => "a number",
                _ => "a text",
            }
        );
}
