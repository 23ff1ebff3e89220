using System.Reflection;
using OutcomesApi.Domain.Areas;
using OutcomesApi.Infrastructure.Persistence;
using OutcomesApi.TableFiles;

namespace OutcomesApi.Api.IntegrationTests;

/// <summary>Holds the arrows of docs/adr/0002-three-projects.md.</summary>
public sealed class ArchitectureTests
{
    private const BindingFlags AllMembers =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Assembly _domain = typeof(Area).Assembly;
    private static readonly Assembly _infrastructure = typeof(OutcomesDbContext).Assembly;
    private static readonly Assembly _api = typeof(OutcomesApplication).Assembly;

    [Fact]
    public void Domain_References_AreTheRuntimeAndMathematicsOnly()
    {
        Assert.All(
            _domain.GetReferencedAssemblies(),
            name =>
                Assert.True(
                    name.Name!.StartsWith("System.", StringComparison.Ordinal) || name.Name == "MathNet.Numerics",
                    $"Domain references {name.Name}"
                )
        );
    }

    [Fact]
    public void TableFiles_References_AreTheRuntimeAndCsvHelperOnly()
    {
        Assert.All(
            typeof(TableFile).Assembly.GetReferencedAssemblies(),
            name =>
                Assert.True(
                    name.Name!.StartsWith("System.", StringComparison.Ordinal) || name.Name is "CsvHelper" or "Microsoft.Win32.Primitives",
                    $"TableFiles references {name.Name}"
                )
        );
    }

    [Fact]
    public void Infrastructure_References_DoNotIncludeTheApi()
    {
        Assert.DoesNotContain(_api.GetName().Name, _infrastructure.GetReferencedAssemblies().Select(name => name.Name));
        Assert.DoesNotContain(
            _infrastructure.GetReferencedAssemblies(),
            name => name.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Contracts_PublicMembers_ExposeNoTypeOfDomainOrInfrastructure()
    {
        var contracts = _api.GetTypes()
            .Where(type => IsInV1(type) && type.IsPublic && type.Name.Split('`')[0].EndsWith("Response", StringComparison.Ordinal))
            .ToList();

        var leaks =
            from contract in contracts
            from exposed in PublicTypesOf(contract).SelectMany(Parts)
            where exposed.Assembly == _domain || exposed.Assembly == _infrastructure
            select $"{contract.Name} exposes {exposed.FullName}";
        Assert.True(contracts.Count > 20);
        Assert.Empty(leaks.Distinct());
    }

    [Fact]
    public void V1_Members_UseNoTypeOfTheStore()
    {
        var uses =
            from type in _api.GetTypes().Where(IsInV1)
            from used in TypesUsedBy(type).SelectMany(Parts)
            where used.Namespace?.StartsWith("OutcomesApi.Infrastructure.Persistence", StringComparison.Ordinal) == true
            select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(uses.Distinct());
    }

    private static bool IsInV1(Type type) => type.Namespace?.StartsWith("OutcomesApi.Api.V1", StringComparison.Ordinal) == true;

    private static IEnumerable<Type> PublicTypesOf(Type type) =>
        type.GetProperties()
            .Select(property => property.PropertyType)
            .Concat(type.GetFields().Select(field => field.FieldType))
            .Concat(
                type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType)
            )
            .Concat(
                type.GetMethods()
                    .Where(method => method.DeclaringType == type)
                    .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            )
            .Concat(type.BaseType is { } parent ? [parent] : []);

    // The locals of methods are there too, since async methods and lambdas are types with fields of their own.
    private static IEnumerable<Type> TypesUsedBy(Type type) =>
        type.GetFields(AllMembers)
            .Select(field => field.FieldType)
            .Concat(type.GetProperties(AllMembers).Select(property => property.PropertyType))
            .Concat(type.GetMethods(AllMembers).Cast<MethodBase>().Concat(type.GetConstructors(AllMembers)).SelectMany(TypesUsedBy))
            .Concat(type.GetInterfaces())
            .Concat(type.BaseType is { } parent ? [parent] : []);

    private static IEnumerable<Type> TypesUsedBy(MethodBase method) =>
        method
            .GetParameters()
            .Select(parameter => parameter.ParameterType)
            .Concat(method is MethodInfo { ReturnType: var returned } ? [returned] : [])
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);

    private static IEnumerable<Type> Parts(Type type)
    {
        yield return type;
        foreach (
            var part in type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts)
            : type.HasElementType ? Parts(type.GetElementType()!)
            : []
        )
            yield return part;
    }
}
