// SPDX-License-Identifier: GPL-2.0
#include "log.h"

struct xx_vm {
	u64 size;
	u32 id;
};

void vm_dump(struct xx_device *xx, const struct xx_vm *vm)
{
	if (!vm->size)
		return;
	xx_err(xx, "vm %u has size %d\n", vm->id, vm->size);
}
