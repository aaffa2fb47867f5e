// SPDX-License-Identifier: GPL-2.0
int perf_cpu__max(void)
{
	return 8;
}
