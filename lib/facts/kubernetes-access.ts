/**
 * The application in Entra ID that every AKS API server is: the same in every tenant.
 * https://azure.github.io/kubelogin/concepts/aks.html, read 2026-11-22
 * @internal
 */
export const AKS_SERVER_APPLICATION_ID = "6dae42f8-4368-4678-94ff-3960e28e3630";

/** @internal how the provider and kubelogin speak to each other */
export const EXEC_API_VERSION = "client.authentication.k8s.io/v1beta1";

/**
 * Annotations that others write on objects which Terraform made: the lock of Kured on its daemon set, and what AKS adds.
 * The provider leaves other keys under kubernetes.io alone by itself, and those that a program gives are never ignored.
 * https://registry.terraform.io/providers/hashicorp/kubernetes/2.38.0/docs#ignore-kubernetes-annotations-and-labels
 * @internal
 */
export const FOREIGN_ANNOTATIONS = ["^weave\\.works/.*", "^kubernetes\\.azure\\.com/.*"];

/** @internal the same of labels */
export const FOREIGN_LABELS = ["^weave\\.works/.*", "^kubernetes\\.azure\\.com/.*"];
