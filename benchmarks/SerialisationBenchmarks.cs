using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OutcomesApi.Api.V1.Contracts;

namespace OutcomesApi.Benchmarks;

/// <summary>What it costs to write an answer of some hundred rates as JSON and to read it, as a ratio to writing a tree of the same
/// values.</summary>
[MemoryDiagnoser]
public class SerialisationBenchmarks
{
    private MeasuredService _service = null!;
    private JsonSerializerOptions _json = null!;
    private RatesResponse _answer = null!;
    private JsonNode _tree = null!;
    private byte[] _text = [];

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _service = await MeasuredService.StartAsync();
        _json = _service.Services.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
        _text = await _service.Server.CreateClient().GetByteArrayAsync(new Uri("/v1/forces/essex/rates?pageSize=200", UriKind.Relative));
        _answer = JsonSerializer.Deserialize<RatesResponse>(_text, _json)!;
        _tree = JsonNode.Parse(_text)!.DeepClone();
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _service.DisposeAsync();

    [Benchmark(Baseline = true)]
    public int Tree() => JsonSerializer.SerializeToUtf8Bytes(_tree, _json).Length;

    [Benchmark]
    public int Answer() => JsonSerializer.SerializeToUtf8Bytes(_answer, _json).Length;

    [Benchmark]
    public int Read() => JsonSerializer.Deserialize<RatesResponse>(_text, _json)!.Rates.Count;
}
