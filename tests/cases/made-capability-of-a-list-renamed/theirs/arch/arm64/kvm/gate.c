// SPDX-License-Identifier: GPL-2.0
#include <asm/cpufeature.h>

int gate_probe(int vcpus);

int gate_probe(int vcpus)
{
	if (!cpus_have_cap(ARM64_HAS_SYSREG_GATE))
		return -1;
	return cpus_have_cap(ARM64_HAS_WFXT) ? vcpus : 0;
}
