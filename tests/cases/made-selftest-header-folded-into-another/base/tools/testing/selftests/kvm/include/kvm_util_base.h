/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef SELFTEST_KVM_UTIL_BASE_H
#define SELFTEST_KVM_UTIL_BASE_H

struct kvm_vm {
	int mode;
	int fd;
};

struct kvm_vcpu {
	unsigned int id;
	struct kvm_vm *vm;
};

void kvm_vm_free(struct kvm_vm *vmp);
#endif
