using System.Collections;
using System.Text.Json;
using OutcomesApi.Api.Errors;
using OutcomesApi.Domain.Texts;

namespace OutcomesApi.Api.Validation;

/// <summary>Finds the texts of a request that have characters which no text from outside can have.</summary>
internal static class SubmittedTexts
{
    /// <summary>What is wrong with the members of the arguments of an action; identifiers in the path are looked up and never
    /// stored.</summary>
    public static IEnumerable<ApiError> ErrorsOf(IEnumerable<object?> arguments) =>
        from argument in arguments
        where argument is not null && IsRequest(argument.GetType())
        from property in argument.GetType().GetProperties()
        where property.CanRead && property.GetIndexParameters().Length == 0
        from text in TextsOf(property.GetValue(argument))
        let forbidden = TextCharacters.FirstForbidden(text)
        where forbidden is not null
        let path = JsonNamingPolicy.CamelCase.ConvertName(property.Name)
        select new ApiError
        {
            Code = ForbiddenCharacter.Code,
            Path = path,
            Value = UnknownValue.Echo(TextCharacters.Cleaned(text)),
            Message = $"{path} {forbidden.Value.Message}.",
        };

    private static bool IsRequest(Type type) => type.Assembly == typeof(SubmittedTexts).Assembly;

    private static IEnumerable<string> TextsOf(object? value) =>
        value switch
        {
            string text => [text],
            IFormFile file => [file.FileName],
            IEnumerable several => several.OfType<string>(),
            _ => [],
        };
}
