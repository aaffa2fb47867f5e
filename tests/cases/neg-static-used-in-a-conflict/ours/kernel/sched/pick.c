// SPDX-License-Identifier: GPL-2.0

struct rq {
	int nr_running;
	unsigned long util;
};

static struct rq queues[8];

int pick_cpu(int prev)
{
	unsigned long best_util = -1UL;
	int best = prev;

	for (int cpu = 0; cpu < 8; cpu++) {
		unsigned long util = queues[cpu].util;

		/* Between equals stay where the cache is warm. */
		if (util < best_util ||
		    (util == best_util && cpu == prev)) {
			best_util = util;
			best = cpu;
		}
	}
	return best;
}

int cpu_load(int cpu)
{
	return queues[cpu].nr_running;
}
