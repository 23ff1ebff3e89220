using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using k8s;
using k8s.Models;
using OutcomesApi.Api.IntegrationTests.Support;
using OutcomesApi.Api.Options;
using YamlDotNet.RepresentationModel;

namespace OutcomesApi.Api.IntegrationTests.Deployment;

/// <summary>What can be said of deploy/ without a Docker daemon and without a cluster.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string[] _composeFiles = ["compose.yaml", "compose.sqlite.yaml"];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Variables_OfEveryFile_AreSettingsOfTheService()
    {
        var compose = _composeFiles.SelectMany(file => Environments(DeploymentFiles.Yaml(DeploymentFiles.Text(file))[0]));
        var manifests = DeploymentFiles
            .Manifests.SelectMany(file => DeploymentFiles.Yaml(File.ReadAllText(file)))
            .SelectMany(document => DeploymentFiles.Nodes(document).OfType<YamlScalarNode>())
            .Select(node => node.Value!)
            .Where(text => VariableName().IsMatch(text));
        var image = VariableInImage().Matches(DeploymentFiles.Text("Dockerfile")).Select(match => match.Groups[1].Value);
        var variables = compose.Concat(manifests).Concat(image).Distinct().ToList();

        Assert.Contains("Redis__ConnectionString", variables);
        Assert.Contains("Database__ConnectionString", variables);
        Assert.All(variables, variable => Assert.True(Settings.IsKnown(variable), $"{variable} is no setting of the service"));
    }

    [Fact]
    public void Settings_OfTheService_AreInTheReadme()
    {
        var readme =
            File.ReadAllText(RepositoryFiles.Path("README.md"))
            + File.ReadAllText(RepositoryFiles.Path("docs", "sync.md"))
            + DeploymentFiles.Text("README.md");
        string[] described =
        [
            "Database__",
            "Redis__",
            "Cache__",
            "Paging__",
            "Api__",
            "Publishing__",
            "Webhooks__",
            "Connections__",
            "RateLimits__",
        ];

        Assert.All(
            Settings.OfTheService.Where(setting => described.Any(section => setting.StartsWith(section, StringComparison.Ordinal))),
            setting => Assert.Contains($"`{setting.Replace("__", ":", StringComparison.Ordinal)}`", readme, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Deployments_GiveTheServiceTheTimeThatItTakesToEnd()
    {
        var drain = new ConnectionOptions().DrainSeconds;
        var compose = new[] { "compose.yaml", "compose.sqlite.yaml" }
            .SelectMany(file => Grace().Matches(DeploymentFiles.Text(file)))
            .Select(Seconds)
            .ToList();
        var pod = DeploymentFiles.Text(Path.Combine("kubernetes", "api.yaml"));

        Assert.Equal(2, compose.Count);
        Assert.All(compose, seconds => Assert.True(seconds > drain, $"{seconds} seconds are too short"));
        Assert.True(Seconds(PodGrace().Match(pod)) - Seconds(PodSleep().Match(pod)) > drain, "a pod is given too little time");

        static int Seconds(Match match) => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Image_IsOfSeveralStagesNotRootPinnedAndChecked()
    {
        var lines = DeploymentFiles.Text("Dockerfile").Split('\n');
        var bases = lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, bases.Count);
        Assert.All(bases, line => Assert.Matches(@":10\.0-noble", line));
        Assert.Contains("chiseled", bases[1], StringComparison.Ordinal);
        Assert.Contains("USER $APP_UID", lines);
        Assert.Contains(
            lines,
            line =>
                line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal)
                && line.EndsWith("[\"/app/OutcomesApi.Api\", \"health\"]", StringComparison.Ordinal)
        );
        var copied = lines
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1]);
        Assert.All(copied, source => Assert.True(Path.Exists(RepositoryFiles.Path(source)), $"{source} is not in the repository"));
    }

    [Fact]
    public void Services_OfTheProject_HaveReadOnlyFileSystems()
    {
        foreach (var file in _composeFiles)
        {
            var services = (YamlMappingNode)DeploymentFiles.Yaml(DeploymentFiles.Text(file))[0]["services"];
            var built = services
                .Children.Where(service =>
                    service.Value is YamlMappingNode node && (node.Children.ContainsKey("build") || node.Children.ContainsKey("read_only"))
                )
                .ToList();
            Assert.NotEmpty(built);
            Assert.All(built, service => Assert.Equal("true", service.Value["read_only"].ToString()));
        }

        Assert.All(ImageNames(), image => Assert.DoesNotMatch("(:latest|^[^:]+)$", image));
    }

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("compose.sqlite.yaml")]
    public async Task Compose_CanBeRead(string file)
    {
        var (exitCode, output) = await ComposeAsync(file);

        Assert.True(exitCode == 0, output);
        Assert.Equal(
            "true",
            ((YamlMappingNode)DeploymentFiles.Yaml(output)[0]["services"])
                .Children.First(service => service.Key.ToString().StartsWith("api", StringComparison.Ordinal))
                .Value["read_only"]
                .ToString()
        );
    }

    [Fact]
    public void Manifests_HaveNoFieldThatKubernetesDoesNotKnow()
    {
        var objects = DeploymentFiles
            .Manifests.SelectMany(file => KubernetesYaml.LoadAllFromString(File.ReadAllText(file), strict: true))
            .ToList();

        Assert.Contains(objects, item => item is V2HorizontalPodAutoscaler);
        Assert.Contains(objects, item => item is V1PodDisruptionBudget);
        Assert.Contains(objects, item => item is V1Job);
        Assert.Contains(objects, item => item is V1Ingress);
        var listed = (
            (YamlSequenceNode)DeploymentFiles.Yaml(DeploymentFiles.Text("kubernetes", "kustomization.yaml"))[0]["resources"]
        ).Select(node => node.ToString());
        Assert.Equal(DeploymentFiles.Manifests.Select(Path.GetFileName).Order(), listed.Order());
    }

    [Fact]
    public void Guard_OfManifests_FindsAFieldThatIsNone() =>
        Assert.ThrowsAny<Exception>(() =>
            KubernetesYaml.LoadAllFromString("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndatum:\n  a: b\n", strict: true)
        );

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("compose.sqlite.yaml")]
    public void Compose_LimitsMemoryAndDoesNotServeAsSa(string file)
    {
        var text = DeploymentFiles.Text(file);
        var services = (YamlMappingNode)((YamlMappingNode)DeploymentFiles.Yaml(text)[0])["services"];

        Assert.DoesNotContain("User Id=sa", text, StringComparison.OrdinalIgnoreCase);
        Assert.True(text.Split("mem_limit:").Length - 1 >= services.Children.Count - 3, "Services without a limit of memory.");
    }

    [Fact]
    public void Pods_ThatServe_AreReachedAndReachOnlyWhatTheyNeedAndHaveBoundedDisks()
    {
        var policies = DeploymentFiles
            .Manifests.Select(File.ReadAllText)
            .Where(text => text.Contains("kind: NetworkPolicy", StringComparison.Ordinal))
            .ToList();

        Assert.Contains(policies, text => text.Contains("outcomes-api, outcomes-migrate", StringComparison.Ordinal));
        Assert.All(
            Pods().SelectMany(pod => pod.Volumes ?? []).Where(volume => volume.EmptyDir is not null),
            volume => Assert.NotNull(volume.EmptyDir.SizeLimit)
        );
    }

    [Fact]
    public void Pods_RunWithoutRootAndWithoutWriting()
    {
        var pods = Pods().ToList();

        Assert.Equal(3, pods.Count);
        Assert.All(
            pods,
            pod =>
            {
                Assert.True(pod.SecurityContext.RunAsNonRoot);
                Assert.Equal("RuntimeDefault", pod.SecurityContext.SeccompProfile.Type);
                var container = Assert.Single(pod.Containers);
                Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
                Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
                Assert.Contains("ALL", container.SecurityContext.Capabilities.Drop);
                Assert.True(container.Resources.Limits.ContainsKey("memory"));
            }
        );
    }

    [Fact]
    public void Api_IsProbedDrainedAndHasItsSecretsFromASecret()
    {
        var api = Assert.Single(Pods(), pod => pod.Containers[0].Name == "api");
        var container = api.Containers[0];

        Assert.Equal("/health/live", container.LivenessProbe.HttpGet.Path);
        Assert.Equal("/health/ready", container.ReadinessProbe.HttpGet.Path);
        Assert.NotNull(container.StartupProbe);
        Assert.True(api.TerminationGracePeriodSeconds > container.Lifecycle.PreStop.Sleep.Seconds + 30);
        Assert.All(
            container.Env.Where(variable => variable.Name.Contains("ConnectionString", StringComparison.Ordinal)),
            variable => Assert.NotNull(variable.ValueFrom.SecretKeyRef)
        );
        Assert.DoesNotContain(
            "Password",
            string.Concat(DeploymentFiles.Manifests.Select(File.ReadAllText)),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void Collector_PipelinesNameWhatIsThere()
    {
        var file = DeploymentFiles.Yaml(DeploymentFiles.Text("observability", "otel-collector.yaml"))[0];
        var pipelines = (YamlMappingNode)file["service"]["pipelines"];

        foreach (var pipeline in pipelines.Children.Values)
        {
            foreach (var kind in new[] { "receivers", "processors", "exporters" })
                Assert.All(
                    (YamlSequenceNode)pipeline[kind],
                    name => Assert.True(((YamlMappingNode)file[kind]).Children.ContainsKey(name), $"{name} is none of the {kind}")
                );
        }
    }

    [Fact]
    public void Dashboard_IsJsonWithoutOverlaps()
    {
        var dashboard = JsonNode.Parse(DeploymentFiles.Text("observability", "outcomes-dashboard.json"))!;
        var places = dashboard.List("panels").Select(panel => (X: panel["gridPos"].Number("x"), Y: panel["gridPos"].Number("y"))).ToList();

        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.All(dashboard.List("panels"), panel => Assert.NotEmpty(panel.List("targets")));
    }

    private static IEnumerable<V1PodSpec> Pods() =>
        from item in DeploymentFiles.Manifests.SelectMany(file => KubernetesYaml.LoadAllFromString(File.ReadAllText(file), strict: true))
        let spec = item switch
        {
            V1Deployment deployment => deployment.Spec.Template.Spec,
            V1Job job => job.Spec.Template.Spec,
            _ => null,
        }
        where spec is not null
        select spec;

    private static IEnumerable<string> ImageNames() =>
        _composeFiles
            .Select(file => DeploymentFiles.Text(file))
            .Concat(DeploymentFiles.Manifests.Select(File.ReadAllText))
            .SelectMany(text => ImageName().Matches(text).Select(match => match.Groups[1].Value))
            .Where(name => name != "outcomes-api");

    private static IEnumerable<string> Environments(YamlNode file) =>
        DeploymentFiles
            .Nodes(file)
            .OfType<YamlMappingNode>()
            .Where(node => node.Children.ContainsKey("build") && node.Children.ContainsKey("environment"))
            .SelectMany(node => ((YamlMappingNode)node["environment"]).Children.Keys)
            .Select(key => key.ToString());

    // "docker compose" where Docker has it, else Debian's docker-compose: both only read here.
    private static async Task<(int ExitCode, string Output)> ComposeAsync(string file)
    {
        foreach (var command in new[] { "docker-compose", "docker compose" })
        {
            var words = command.Split(' ');
            var start = new ProcessStartInfo(words[0], [.. words[1..], "-f", Path.Combine(DeploymentFiles.Folder, file), "config"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["MSSQL_SA_PASSWORD"] = "only-to-read-the-file",
                    ["MIGRATE_PASSWORD"] = "only-to-read-the-file",
                    ["API_PASSWORD"] = "only-to-read-the-file",
                },
            };
            try
            {
                using var process = Process.Start(start)!;
                var (output, error) = (process.StandardOutput.ReadToEndAsync(Cancelled), process.StandardError.ReadToEndAsync(Cancelled));
                await process.WaitForExitAsync(Cancelled);
                if (!(await error).Contains("unknown", StringComparison.OrdinalIgnoreCase))
                    return (process.ExitCode, process.ExitCode == 0 ? await output : await error);
            }
            catch (Win32Exception)
            {
                // Not installed.
            }
        }

        Assert.Skip("Neither docker-compose nor docker compose is installed.");
        return default;
    }

    [GeneratedRegex("^([A-Z][A-Za-z]*__[A-Za-z_]+|OTEL_[A-Z_]+|ASPNETCORE_[A-Z_]+)$")]
    private static partial Regex VariableName();

    [GeneratedRegex(@"(?:^ENV |^    )([A-Za-z_]+)=", RegexOptions.Multiline)]
    private static partial Regex VariableInImage();

    [GeneratedRegex(@"stop_grace_period: (\d+)s")]
    private static partial Regex Grace();

    [GeneratedRegex(@"terminationGracePeriodSeconds: (\d+)")]
    private static partial Regex PodGrace();

    [GeneratedRegex(@"sleep: \{seconds: (\d+)\}")]
    private static partial Regex PodSleep();

    [GeneratedRegex(@"^\s*image: (\S+)", RegexOptions.Multiline)]
    private static partial Regex ImageName();
}
