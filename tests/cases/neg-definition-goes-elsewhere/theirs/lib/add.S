# SPDX-License-Identifier: GPL-2.0
SYM_FUNC_START(ring_add)
	ret
SYM_FUNC_END(ring_add)
