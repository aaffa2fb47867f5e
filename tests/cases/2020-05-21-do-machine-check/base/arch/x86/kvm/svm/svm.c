// SPDX-License-Identifier: GPL-2.0-only
#define pr_fmt(fmt) "SVM: " fmt

#include <linux/kernel.h>
#include <asm/mce.h>

#define SVM_EXIT_EXCP_BASE	0x040
#define DB_VECTOR	1
#define MC_VECTOR	18

struct vcpu_svm {
	u32 exit_code;
	u64 nmi_singlestep;
};

void kvm_machine_check(void);
void kvm_queue_exception(struct vcpu_svm *svm, int vector);

static int db_interception(struct vcpu_svm *svm)
{
	kvm_queue_exception(svm, DB_VECTOR);
	return 1;
}

static void svm_handle_mce(struct vcpu_svm *svm)
{
	printk(pr_fmt("machine check in the guest\n"));
	svm->nmi_singlestep = 0;
}

static int mc_interception(struct vcpu_svm *svm)
{
	return 1;
}

static int (*const svm_exit_handlers[])(struct vcpu_svm *svm) = {
	[SVM_EXIT_EXCP_BASE + DB_VECTOR]	= db_interception,
	[SVM_EXIT_EXCP_BASE + MC_VECTOR]	= mc_interception,
};

int svm_handle_exit(struct vcpu_svm *svm)
{
	if (svm->exit_code >= ARRAY_SIZE(svm_exit_handlers) ||
	    !svm_exit_handlers[svm->exit_code])
		return -EINVAL;
	svm_handle_mce(svm);
	return svm_exit_handlers[svm->exit_code](svm);
}
