"""Writes schedulers.json: trajectories that the tests of the schedulers compare with.

Everything is float64 and follows the papers in their own variables, not the weighted sums of the code under test: Euler
and DDIM go through the pair (clean sample, noise), DPM-Solver++ through lambda = ln(alpha / sigma), and the timesteps
through the numpy expressions of Lin et al. 2024, table 2.
"""

import json
import pathlib

import numpy as np

TRAINING_TIMESTEPS = 1000
STEP_COUNTS = (1, 7, 20)
SPACINGS = ("Trailing", "Leading", "Linspace")
LATENT = np.array([-1.25, 0.4, 2.0])

FLOW = {"Kind": "Flow", "Shift": 1.0, "TimestepScale": 1.0}
SHIFTED = {"Kind": "Flow", "Shift": 3.0, "TimestepScale": 1000.0}
LINEAR = {"Kind": "LinearBeta", "BetaStart": 0.0001, "BetaEnd": 0.02}
SCALED_LINEAR = {"Kind": "ScaledLinearBeta", "BetaStart": 0.00085, "BetaEnd": 0.012}
COSINE = {"Kind": "Cosine"}

METHODS = (
    ("EulerFlow", "Flow", (FLOW, SHIFTED)),
    ("DpmSolverPlusPlus2M", "Flow", (FLOW, SHIFTED)),
    ("Ddim", "Epsilon", (LINEAR, SCALED_LINEAR)),
    ("Ddim", "V", (LINEAR, COSINE)),
    ("DpmSolverPlusPlus2M", "Epsilon", (LINEAR, SCALED_LINEAR)),
    ("DpmSolverPlusPlus2M", "V", (LINEAR, COSINE)),
)


def model(latent, timestep, schedule):
    """A bounded nonlinear stand-in for a network; takes the timestep as a share of the model's timestep range."""
    span = schedule["TimestepScale"] if schedule["Kind"] == "Flow" else TRAINING_TIMESTEPS
    return np.tanh(latent + 0.3) * (0.5 + 0.5 * timestep / span) - 0.2


def alpha_bars(schedule):
    single = lambda name: np.float64(np.float32(schedule[name]))
    if schedule["Kind"] == "LinearBeta":
        betas = np.linspace(single("BetaStart"), single("BetaEnd"), TRAINING_TIMESTEPS)
    elif schedule["Kind"] == "ScaledLinearBeta":
        betas = np.linspace(single("BetaStart") ** 0.5, single("BetaEnd") ** 0.5, TRAINING_TIMESTEPS) ** 2
    else:
        time = np.arange(TRAINING_TIMESTEPS + 1) / TRAINING_TIMESTEPS
        f = np.cos((time + 0.008) / 1.008 * np.pi / 2) ** 2
        betas = np.minimum(1 - f[1:] / f[:-1], 0.999)
    return np.exp(np.cumsum(np.log1p(-betas)))


def discrete_timesteps(spacing, steps):
    total = TRAINING_TIMESTEPS
    if spacing == "Leading":
        chosen = np.arange(0, steps) * (total // steps)
    elif spacing == "Linspace":
        chosen = np.linspace(0, total - 1, steps).round() if steps > 1 else np.array([total - 1])
    else:
        chosen = np.arange(total, 0, -total / steps)[:steps].round()[::-1] - 1
    return chosen[::-1].astype(int)


def flow_times(spacing, steps):
    first = 1 / TRAINING_TIMESTEPS
    if spacing == "Leading":
        return np.linspace(1, first, steps + 1)[1:]
    if spacing == "Linspace":
        return np.linspace(1, first, steps)
    return 1 - np.arange(steps) / steps


def levels(schedule, spacing, steps):
    """Timesteps as the model gets them, and alpha and sigma of every step and of the clean end."""
    if schedule["Kind"] == "Flow":
        times = flow_times(spacing, steps)
        sigmas = schedule["Shift"] * times / (1 + (schedule["Shift"] - 1) * times)
        return schedule["TimestepScale"] * sigmas, np.append(1 - sigmas, 1.0), np.append(sigmas, 0.0)
    timesteps = discrete_timesteps(spacing, steps)
    kept = alpha_bars(schedule)[timesteps]
    return timesteps.astype(float), np.append(kept**0.5, 1.0), np.append((1 - kept) ** 0.5, 0.0)


def clean_and_noise(prediction, output, latent, alpha, sigma):
    if prediction == "Flow":
        return latent - sigma * output, latent + (1 - sigma) * output
    if prediction == "Epsilon":
        return (latent - sigma * output) / alpha, output
    return alpha * latent - sigma * output, sigma * latent + alpha * output


def trajectory(method, prediction, schedule, spacing, steps):
    timesteps, alphas, sigmas = levels(schedule, spacing, steps)
    with np.errstate(divide="ignore"):
        lambdas = np.log(alphas) - np.log(sigmas)
    latent, before, states, estimates = LATENT, None, [], []
    for i in range(steps):
        output = model(latent, timesteps[i], schedule)
        clean, noise = clean_and_noise(prediction, output, latent, alphas[i], sigmas[i])
        if method != "DpmSolverPlusPlus2M":
            latent = alphas[i + 1] * clean + sigmas[i + 1] * noise
        else:
            h = lambdas[i + 1] - lambdas[i]
            mixed = clean
            if 0 < i < steps - 1:
                ratio = (lambdas[i] - lambdas[i - 1]) / h
                mixed = (1 + 1 / (2 * ratio)) * clean - 1 / (2 * ratio) * before
            latent = sigmas[i + 1] / sigmas[i] * latent - alphas[i + 1] * np.expm1(-h) * mixed
            before = clean
        states.append(latent)
        estimates.append(clean)
    return timesteps, states, estimates


def rounded(values):
    return [float("%.8g" % value) for value in values]


def cases():
    for method, prediction, schedules in METHODS:
        for number, schedule in enumerate(schedules):
            for spacing in SPACINGS:
                # The second schedule of a method differs in its noise levels only; one step count shows them.
                for steps in STEP_COUNTS if number == 0 else (7,):
                    timesteps, states, estimates = trajectory(method, prediction, schedule, spacing, steps)
                    yield {
                        "Scheduler": method,
                        "Prediction": prediction,
                        "Schedule": schedule,
                        "Spacing": spacing,
                        "Steps": steps,
                        "Timesteps": rounded(timesteps),
                        "Latents": [rounded(state) for state in states],
                        "FirstEstimate": rounded(estimates[0]),
                    }


if __name__ == "__main__":
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases())
    document = '{"Start":%s,"Cases":[\n%s\n]}\n' % (json.dumps(LATENT.tolist()), lines)
    pathlib.Path(__file__).with_name("schedulers.json").write_text(document)
