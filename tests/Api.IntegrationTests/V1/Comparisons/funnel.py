"""Computes the funnel of rape charge rates 2017-18 a second time, with none of the service's code: decimals of 40 digits and the
formulae of Spiegelhalter (Stat Med 2005;24:1185) and Newcombe (Stat Med 1998;17:857, 873) written out anew. Its output is committed
beside it; run it from the root of the checkout to make it again:

    python3 tests/Api.IntegrationTests/V1/Comparisons/funnel.py > tests/Api.IntegrationTests/V1/Comparisons/funnel.csv
"""
import csv
from decimal import Decimal as D, getcontext

getcontext().prec = 40
Z = {"95": D("1.959963984540054"), "99.8": D("3.090232306167813")}
ALPHA = {"95": D("0.05"), "99.8": D("0.002")}
BODIES = {"btp", "england-and-wales"}

events, trials = {}, {}
with open("src/Infrastructure/Bundled/home-office-outcomes/figures.csv", newline="") as file:
    for row in csv.DictReader(file):
        if row["offence"] != "rape" or row["period"] != "2017-18" or not row["measure"].endswith("recorded-basis") or row["area"] in BODIES:
            continue
        if not row["measure"].startswith("outcome-") or "group" in row["measure"]:
            continue
        trials[row["area"]] = trials.get(row["area"], 0) + int(row["value"])
        if row["measure"] == "outcome-1-recorded-basis":
            events[row["area"]] = int(row["value"])

forces = sorted(trials)
x = {f: D(events.get(f, 0)) for f in forces}
n = {f: D(trials[f]) for f in forces}
X, N = sum(x.values()), sum(n.values())
p0 = X / N


def wilson(x, n, z):
    root = (z * z + 4 * x * (1 - x / n)).sqrt()
    return (2 * x + z * z - z * root) / (2 * (n + z * z)), (2 * x + z * z + z * root) / (2 * (n + z * z))


def newcombe(x1, n1, x2, n2, z):
    p1, p2 = x1 / n1, x2 / n2
    (l1, u1), (l2, u2) = wilson(x1, n1, z), wilson(x2, n2, z)
    d = p1 - p2
    return d - ((p1 - l1) ** 2 + (u2 - p2) ** 2).sqrt(), d + ((u1 - p1) ** 2 + (p2 - l2) ** 2).sqrt()


def quantile(n, p, q):
    """The interpolated quantile of a binomial: the count at which its cumulative share reaches q."""
    mass, count = (1 - p) ** int(n), 0
    total = mass
    while total < q:
        mass = mass * (n - count) / (count + 1) * p / (1 - p)
        total += mass
        count += 1
    return count - (total - q) / mass


def limits(n, level):
    if n * p0 >= 10:
        reach = Z[level] * (p0 * (1 - p0) / n).sqrt()
        return max(D(0), p0 - reach), p0 + reach
    low, high = quantile(n, p0, ALPHA[level] / 2) / n, quantile(n, p0, 1 - ALPHA[level] / 2) / n
    return min(max(D(0), low), p0), high


s2 = {f: p0 * (1 - p0) / n[f] for f in forces}
z = {f: (x[f] / n[f] - p0) / s2[f].sqrt() for f in forces}
ordered = sorted(z.values())


def type7(q):
    at = (len(ordered) - 1) * q
    low = int(at)
    return ordered[low] + (at - low) * (ordered[min(low + 1, len(ordered) - 1)] - ordered[low])


low, high = type7(D("0.1")), type7(D("0.9"))
k = D(len(forces))
phi = sum(min(max(value, low), high) ** 2 for value in z.values()) / k
w = [1 / value for value in s2.values()]
tau2 = max(D(0), (k * phi - (k - 1)) / (sum(w) - sum(v * v for v in w) / sum(w)))

print("force,numerator,denominator,value,lower_95,upper_95,difference,difference_lower_95,difference_upper_95,funnel_lower_95,funnel_upper_95,"
      "funnel_lower_99_8,funnel_upper_99_8,z,adjusted_z,phi,tau_squared")
for f in forces:
    lower, upper = wilson(x[f], n[f], Z["95"])
    dl, du = newcombe(x[f], n[f], X - x[f], N - n[f], Z["95"])
    l95, u95 = limits(n[f], "95")
    l998, u998 = limits(n[f], "99.8")
    adjusted = (x[f] / n[f] - p0) / (s2[f] + tau2).sqrt()
    numbers = [x[f] / n[f], lower, upper, x[f] / n[f] - (X - x[f]) / (N - n[f]), dl, du, l95, u95, l998, u998, z[f], adjusted, phi, tau2]
    print(",".join([f, str(int(x[f])), str(int(n[f]))] + [format(v, ".15g") for v in numbers]))
