// SPDX-License-Identifier: GPL-2.0-only
#include <trace/events/wifi.h>

__diag_push();

__bpf_kfunc int bpf_wifi_scan(const char *name)
{
	trace_wifi_scan_start(name, 2412);
	return 0;
}

__diag_pop();

BTF_SET8_START(wifi_kfuncs)
BTF_ID_FLAGS(func, bpf_wifi_scan)
BTF_SET8_END(wifi_kfuncs)

int wifi_kfunc(void)
{
	return wifi_kfuncs[0];
}
